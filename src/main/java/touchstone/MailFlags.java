package touchstone;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import touchstone.config.Smtp;

/** The mail server as an operator sets it; without a host no mail is sent. */
final class MailFlags {
    @Option(
            names = "--smtp.host",
            paramLabel = "HOST",
            description = "the mail server; without it no mail is sent",
            defaultValue = "")
    private String host = "";

    @Option(
            names = "--smtp.port",
            paramLabel = "PORT",
            description = "its port, by default the usual one of the security",
            defaultValue = "0")
    private int port;

    @Option(names = "--smtp.user", paramLabel = "NAME", description = "who signs in there", defaultValue = "")
    private String user = "";

    @Option(
            names = "--smtp.password",
            paramLabel = "PASSWORD",
            description = "better in touchstone.properties or in TOUCHSTONE_SMTP_PASSWORD, as others see command lines",
            defaultValue = "")
    private String password = "";

    @Option(
            names = "--smtp.from",
            paramLabel = "ADDRESS",
            description = "the address that mails come from",
            defaultValue = "")
    private String from = "";

    @Option(
            names = "--smtp.security",
            paramLabel = "KIND",
            description = "starttls (the default), tls or none",
            defaultValue = "starttls")
    private String security = "starttls";

    Optional<Smtp> smtp(Where where) {
        if (host.isBlank()) return Optional.empty();
        try {
            return Optional.of(
                    new Smtp(host.strip(), port, user, password, from.isBlank() ? user : from, security(where)));
        } catch (IllegalArgumentException e) {
            throw where.wrong("--smtp.from or --smtp.port: " + e.getMessage());
        }
    }

    private Smtp.Security security(Where where) {
        for (var one : Smtp.Security.values()) if (one.name().equals(security.toUpperCase(Locale.ROOT))) return one;
        throw where.wrong("--smtp.security is starttls, tls or none, not " + security);
    }
}
