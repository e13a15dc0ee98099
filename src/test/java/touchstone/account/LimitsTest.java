package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final Limits limits = Limits.ofPasswords();

    private boolean may(String remote, String name) {
        return limits.attempt(remote, new SignInName(name)).isZero();
    }

    @Test
    void fiveAttemptsForOneAccountMayBeMadeFromWherever() {
        for (int i = 0; i < 5; i++) assertThat(may("10.0.0." + i, "ana")).isTrue();

        assertThat(may("10.0.0.9", "Ana")).isFalse();
        assertThat(may("10.0.0.9", "ben")).isTrue();
    }

    @Test
    void tenAttemptsMayBeMadeFromOneAddressForWhomever() {
        for (int i = 0; i < 10; i++) assertThat(may("10.0.0.1", "person" + i)).isTrue();

        assertThat(limits.attempt("10.0.0.1", new SignInName("another")))
                .isBetween(Duration.ofMillis(1), Duration.ofMinutes(1));
        assertThat(may("10.0.0.2", "another")).isTrue();
    }

    @Test
    void oneNetworkOfTheNewKindIsOneAddress() {
        for (int i = 0; i < 10; i++)
            assertThat(may("2001:db8:1:2::" + i, "person" + i)).isTrue();

        assertThat(may("2001:db8:1:2:ffff::1", "another")).isFalse();
        assertThat(may("2001:db8:1:3::1", "another")).isTrue();
    }

    @Test
    void whatWentWellDoesNotCount() {
        for (int i = 0; i < 50; i++) {
            assertThat(may("10.0.0.1", "ana")).isTrue();
            limits.good("10.0.0.1", new SignInName("ana"), List.of());
        }
    }

    @Test
    void oneOfficeMayAskForThirtyLinksAnHourAndOneAccountForThree() {
        var resets = Limits.ofResets();
        for (int i = 0; i < 3; i++)
            assertThat(resets.attempt("10.0.1." + i, new SignInName("ana"))).isZero();
        assertThat(resets.attempt("10.0.1.9", new SignInName("ana")))
                .isBetween(Duration.ofMillis(1), Duration.ofHours(1));

        for (int i = 0; i < 30; i++)
            assertThat(resets.attempt("10.0.0.1", new SignInName("person" + i))).isZero();
        assertThat(resets.attempt("10.0.0.1", new SignInName("another")))
                .isBetween(Duration.ofMillis(1), Duration.ofHours(1));
        assertThat(resets.attempt("10.0.0.2", new SignInName("another"))).isZero();
    }

    @Test
    void aHundredFilesMayBeBroughtByOnePerson() {
        var uploads = Limits.ofUploads();
        for (int i = 0; i < 100; i++) assertThat(uploads.act("ana")).isZero();

        assertThat(uploads.act("ana")).isBetween(Duration.ofMillis(1), Duration.ofHours(1));
        assertThat(uploads.act("ben")).isZero();
    }

    @Test
    void aPlaceWhereTheOwnerWasBeforeHasTriesOfItsOwn() {
        var ana = new SignInName("ana");
        var places = List.of("10.0.0.1", "2001:db8:1:2::1");
        for (int i = 0; i < 5; i++)
            assertThat(limits.attempt("192.0.2." + i, ana, places)).isZero();

        assertThat(limits.attempt("192.0.2.9", ana, places)).isPositive();
        assertThat(limits.attempt("2001:db8:1:2:ffff::9", ana, places)).isZero();
        for (int i = 0; i < 5; i++)
            assertThat(limits.attempt("10.0.0.1", ana, places)).isZero();

        assertThat(limits.attempt("10.0.0.1", ana, places)).isPositive();
    }
}
