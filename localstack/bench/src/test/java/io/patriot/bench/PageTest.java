package io.patriot.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
  @Test
  void aMissedGoalStandsOutAndAFigureWithoutOneIsOnlyTold() {
    assertThat(
            Page.table(
                List.of(
                    new Row.Judged("start", "ready", "9 s", "≤ 15 s", true),
                    new Row.Judged("start", "memory", "2 GiB", "≤ 1 GiB", false),
                    new Row.Noted("crowd", "wait", "80 ms"))))
        .isEqualTo(
            """
            | benchmark | what | figure | goal | met |
            | --- | --- | --- | --- | --- |
            | start | ready | 9 s | ≤ 15 s | yes |
            | start | memory | 2 GiB | ≤ 1 GiB | **no** |
            | crowd | wait | 80 ms |  |  |
            """);
  }

  @Test
  void onlyWhatIsBetweenTheMarksIsReplaced() {
    String page = "above\n" + Page.BEGIN + "\nold\n" + Page.END + "\nbelow\n";

    String once = Page.with(page, "new\n");

    assertThat(once).isEqualTo("above\n" + Page.BEGIN + "\nnew\n" + Page.END + "\nbelow\n");
    assertThat(Page.with(once, "new\n")).isEqualTo(once);
  }

  @Test
  void aPageWithoutMarksIsLeftAlone() {
    assertThatThrownBy(() -> Page.with("nothing", "new"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
