package io.patriot.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How a deployment names the chat that is told of alarms. */
class AdminsChatTest {
  @Test
  void whoMayStopThePlatformIsSaidInNumbers() {
    assertThat(Main.adminUsers("")).isEmpty();
    assertThat(Main.adminUsers("4711, 4712")).isEqualTo("4711,4712");
    assertThatThrownBy(() -> Main.adminUsers("@admin")).hasMessageContaining("@admin");
  }

  @Test
  void whoComesInIsSaidInAWordAndASlipOpensNothing() {
    assertThat(Main.registration("invitation")).isEqualTo("invitation");
    assertThatThrownBy(() -> Main.registration("invited")).hasMessageContaining("invited");
  }

  @Test
  void peopleAndGroupsHaveNumbers() {
    assertThat(Main.adminsChat("4711")).hasValue(4711);
    assertThat(Main.adminsChat(" -1001234567890 ")).hasValue(-1001234567890L);
  }

  @Test
  void nothingSaidMeansNobody() {
    assertThat(Main.adminsChat("")).isEmpty();
    assertThat(Main.adminsChat(" ")).isEmpty();
  }

  @Test
  void aNameIsNoNumber() {
    assertThatThrownBy(() -> Main.adminsChat("@admins"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("@admins");
  }

  @Test
  void lettersComeFromAnAddress() {
    assertThat(Main.mailFrom("")).isEmpty();
    assertThat(Main.mailFrom(" news@patriot.example ")).isEqualTo("news@patriot.example");
    assertThatThrownBy(() -> Main.mailFrom("Patriot <news@patriot.example>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Patriot <news@patriot.example>");
    assertThatThrownBy(() -> Main.mailFrom("news")).hasMessageContaining("mailFrom");
  }
}
