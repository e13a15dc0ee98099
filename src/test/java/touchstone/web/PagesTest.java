package touchstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void aListIsCutIntoPagesOf24() {
        assertThat(Pages.of(1, 0, "/stories").last()).isEqualTo(1);
        assertThat(Pages.of(1, 24, "/stories").last()).isEqualTo(1);
        assertThat(Pages.of(1, 25, "/stories").last()).isEqualTo(2);
        assertThat(Pages.of(1, 24, "/stories").isOnly()).isTrue();
    }

    @Test
    void neighboursKeepTheOtherParameters() {
        var pages = Pages.of(2, 100, "/stories?verdict=desired");

        assertThat(pages.before()).isEqualTo("/stories?verdict=desired");
        assertThat(pages.after()).isEqualTo("/stories?verdict=desired&page=3");
        assertThat(Pages.of(1, 100, "/stories").after()).isEqualTo("/stories?page=2");
    }

    @Test
    void pastTheEndTheWayBackLeadsToTheLastPage() {
        var pages = Pages.of(Integer.MAX_VALUE, 100, "/stories");

        assertThat(pages.hasAfter()).isFalse();
        assertThat(pages.before()).isEqualTo("/stories?page=5");
        assertThat(pages.offset()).isPositive();
    }

    @Test
    void aPageBeforeTheFirstIsTheFirst() {
        assertThat(Pages.of(-3, 100, "/stories").page()).isEqualTo(1);
        assertThat(Pages.of(-3, 100, "/stories").offset()).isZero();
    }
}
