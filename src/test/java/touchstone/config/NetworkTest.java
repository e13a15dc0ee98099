package touchstone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, 10.0.0.7, true",
        "10.0.0.7, 10.0.0.8, false",
        "172.18.0.0/16, 172.18.255.1, true",
        "172.18.0.0/16, 172.19.0.1, false",
        "10.0.0.0/9, 10.127.0.1, true",
        "10.0.0.0/9, 10.128.0.1, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "fd00::/8, fd12:3456::1, true",
        "fd00::/8, fe80::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "0.0.0.0/0, ::1, false",
        "10.0.0.7, localhost, false"
    })
    void anAddressBelongsToANetworkOrNot(String network, String address, boolean belongs) {
        assertThat(Network.list(network).getFirst().holds(address)).isEqualTo(belongs);
    }

    @Test
    void severalArePartedByCommasOrSpaces() {
        assertThat(Network.list(" 10.0.0.7, 10.0.0.8 fd00::/8 ")).hasSize(3);
        assertThat(Network.list("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy.example.org", "10.0.0.7/33", "10.0.0.7/", "10.0.0.7/-1", "10.0.0.999", "::1/129", "/8"})
    void whatIsNoAddressIsSaid(String written) {
        assertThatThrownBy(() -> Network.list(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(written);
    }
}
