package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashTest {
    @Test
    void theHashIsTheKnownOne() {
        assertThat(Hash.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Hash.sha256("ü")).isEqualTo(Hash.sha256(new byte[] {(byte) 0xC3, (byte) 0xBC}));
    }
}
