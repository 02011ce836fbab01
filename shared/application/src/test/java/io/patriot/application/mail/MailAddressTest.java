package io.patriot.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for an address. */
final class MailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.io",
        "ada.lovelace+patriot@mail.example.org",
        "o'neil@example.com",
        "x_y-z%1=2@sub.example.co",
        "someone@xn--bcher-kva.example",
        "1@2.example"
      })
  void takesWhatPeopleUse(String text) {
    assertThat(MailAddress.of(text)).map(MailAddress::value).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "@",
        "a@b",
        "a@@b.io",
        "a b@c.io",
        "a@b .io",
        ".a@b.io",
        "a.@b.io",
        "a..b@c.io",
        "a@-b.io",
        "a@b-.io",
        "a@b.1",
        "a@[127.0.0.1]",
        "\"a\"@b.io",
        "a@b.io,c@d.io",
        "a@b.io\nBcc: c@d.io",
        "a@b.io\r\nSubject: x",
        "<a@b.io>",
        "ада@b.io",
        "a@б.рф"
      })
  void takesNothingElse(String text) {
    assertThat(MailAddress.of(text)).isEmpty();
    assertThatThrownBy(() -> new MailAddress(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isNoLongerThanThePostCarries() {
    String domain = ("d".repeat(60) + ".").repeat(4) + "io";

    assertThat(MailAddress.of("n".repeat(64) + "@b.io")).isPresent();
    assertThat(MailAddress.of("n".repeat(65) + "@b.io")).isEmpty();
    assertThat(MailAddress.of("n@" + domain)).isPresent();
    assertThat(MailAddress.of("nnnnnnnnn@" + domain)).isEmpty();
  }

  @Test
  void ignoresSpacesAroundItAndCapitalsAfterTheAtSign() {
    assertThat(MailAddress.of("  Ada@Example.ORG ")).contains(new MailAddress("Ada@example.org"));
  }

  @Test
  void isNeverWrittenWholeByAccident() {
    var address = new MailAddress("ada@example.org");

    assertThat(address.masked()).isEqualTo("a***@example.org");
    assertThat("to " + address).doesNotContain("ada");
  }
}
