package touchstone.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.EOFException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.ConnectException;
import java.net.IDN;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import touchstone.config.Smtp;

/** The operator's mail server, asked by SMTP (RFC 5321); the only place that knows how a mail travels. */
final class MailServer {
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";
    private static final int CLOSING = 421;

    private final Smtp smtp;
    private final String url;
    private final Supplier<String> company;
    private final Clock clock;
    private final String answerMillis;
    private final @Nullable SSLSocketFactory sockets;

    /** The server cannot be used now, for any mail. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        Unusable(Fault fault) {
            super(fault.written(), null, false, false);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /** The server does not take this mail. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        Refused(Fault fault) {
            super(fault.written(), null, false, false);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /**
     * @param url where this installation is, for the links in the headers
     * @param company the name beside the address that mails come from
     */
    MailServer(Smtp smtp, String url, Supplier<String> company, Clock clock) {
        this(smtp, url, company, clock, ANSWER_MILLIS);
    }

    MailServer(Smtp smtp, String url, Supplier<String> company, Clock clock, String answerMillis) {
        this(smtp, url, company, clock, answerMillis, null);
    }

    /** @param sockets which certificates are believed; null for those that the machine believes */
    MailServer(
            Smtp smtp,
            String url,
            Supplier<String> company,
            Clock clock,
            String answerMillis,
            @Nullable SSLSocketFactory sockets) {
        this.smtp = smtp;
        this.url = url;
        this.company = company;
        this.clock = clock;
        this.answerMillis = answerMillis;
        this.sockets = sockets;
    }

    /** A connection for as many mails as there are. */
    Connection open() throws Unusable {
        var session = Session.getInstance(properties());
        try {
            var transport = session.getTransport(protocol());
            if (smtp.user().isEmpty()) transport.connect();
            else transport.connect(smtp.user(), smtp.password());
            return new Connection(session, transport);
        } catch (MessagingException failed) {
            throw new Unusable(fault(failed));
        }
    }

    private String protocol() {
        return smtp.security() == Smtp.Security.TLS ? "smtps" : "smtp";
    }

    private Properties properties() {
        var properties = new Properties();
        var prefix = "mail." + protocol() + ".";
        properties.put(prefix + "host", smtp.host());
        properties.put(prefix + "port", Integer.toString(smtp.port()));
        properties.put(prefix + "auth", Boolean.toString(!smtp.user().isEmpty()));
        properties.put(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.put(prefix + "timeout", answerMillis);
        properties.put(prefix + "writetimeout", ANSWER_MILLIS);
        properties.put(prefix + "quitwait", "false");
        properties.put(prefix + "localhost", domain());
        properties.put("mail.from", smtp.from());
        properties.put("mail.mime.allowutf8", "true");
        if (smtp.security() == Smtp.Security.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        if (sockets != null) properties.put(prefix + "ssl.socketFactory", sockets);
        if (smtp.security() != Smtp.Security.NONE) properties.put(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    private String domain() {
        return smtp.from().substring(smtp.from().indexOf('@') + 1);
    }

    private static Fault fault(MessagingException failed) {
        var detail = failed.getMessage() == null ? "" : failed.getMessage();
        if (failed instanceof AuthenticationFailedException) return new Fault(Fault.Kind.SIGN_IN, detail);
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            var kind =
                    switch (cause) {
                        case SSLException _ -> Fault.Kind.UNSAFE;
                        case SocketTimeoutException _ -> Fault.Kind.SLOW;
                        case ConnectException _, UnknownHostException _ -> Fault.Kind.UNREACHABLE;
                        case EOFException _ -> Fault.Kind.DROPPED;
                        case IOException _ -> Fault.Kind.DROPPED;
                        default -> null;
                    };
            // Why a connection cannot be protected, only the innermost fault knows.
            if (kind != null) return new Fault(kind, kind == Fault.Kind.UNSAFE ? said(failed) : detail);
        }
        if (detail.contains("STARTTLS")) return new Fault(Fault.Kind.UNSAFE, detail);
        return detail.contains("[EOF]")
                ? new Fault(Fault.Kind.DROPPED, detail)
                : new Fault(Fault.Kind.REFUSED, said(failed));
    }

    /** What the server said: the innermost of the nested faults quotes it. */
    private static String said(MessagingException failed) {
        var said = "";
        for (Throwable cause = failed; cause != null; cause = cause.getCause())
            if (cause.getMessage() != null) said = cause.getMessage();
        return said;
    }

    /** An open connection; used by one thread. */
    final class Connection implements AutoCloseable {
        private final Session session;
        private final Transport transport;

        private Connection(Session session, Transport transport) {
            this.session = session;
            this.transport = transport;
        }

        /** Hands a mail over; when this comes back, the server answers for it. */
        void send(OutboxStore.Queued queued) throws Unusable, Refused {
            try {
                var message = message(session, queued);
                transport.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException failed) {
                var fault = fault(failed);
                if (fault.kind() == Fault.Kind.REFUSED && !isClosing(failed)) throw new Refused(fault);
                throw new Unusable(fault);
            }
        }

        private boolean isClosing(MessagingException failed) {
            return failed instanceof SMTPSendFailedException refused && refused.getReturnCode() == CLOSING;
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException gone) {
                // It was to end anyhow.
            }
        }
    }

    @SuppressWarnings("JavaUtilDate") // The library wants it.
    private MimeMessage message(Session session, OutboxStore.Queued queued) throws MessagingException {
        var mail = queued.mail();
        // The same at each attempt: whoever gets a mail twice sees that it is one.
        var id = "<" + queued.id() + "@" + domain() + ">";
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(sender());
        message.setRecipient(Message.RecipientType.TO, recipient(mail.recipient()));
        message.setSubject(mail.subject(), UTF_8.name());
        message.setText(mail.body(), UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!mail.stopKey().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + url + "/unsubscribe/" + mail.stopKey() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        return message;
    }

    private Address sender() throws MessagingException {
        try {
            return new InternetAddress(smtp.from(), Mail.line(company.get()), UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("no UTF-8", impossible);
        }
    }

    private static Address recipient(String address) throws MessagingException {
        int at = address.lastIndexOf('@');
        try {
            return new InternetAddress(address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1)), true);
        } catch (IllegalArgumentException noDomain) {
            throw new MessagingException(noDomain.getMessage());
        }
    }
}
