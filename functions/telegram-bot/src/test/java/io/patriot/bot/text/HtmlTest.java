package io.patriot.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void markupInAValueIsShownAsText() {
    assertThat(Html.text("<b>&\"</b>").markup()).isEqualTo("&lt;b&gt;&amp;&quot;&lt;/b&gt;");
  }

  @Test
  void charactersThatTurnTheDirectionAreLeftOut() {
    assertThat(Html.text("a\u202eb\u0000c\u200f").markup()).isEqualTo("abc");
  }

  @Test
  void quotesAreCutBetweenCharacters() {
    assertThat(Html.quoted("🚀🚀🚀", 2).markup()).isEqualTo("🚀🚀…");
  }

  @Test
  void halfACharacterIsReplaced() {
    assertThat(Html.text("a\ud83d").markup()).isEqualTo("a\ufffd");
  }

  @Property(tries = 100_000)
  void noTextBecomesMarkup(@ForAll String text) {
    assertThat(Html.text(text).markup()).doesNotContain("<", ">", "\"");
  }

  @Property
  void plainTextIsWhatWasPutIn(@ForAll("printable") String text) {
    assertThat(Html.text(text).bold().plain()).isEqualTo(text);
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> printable() {
    return net.jqwik.api.Arbitraries.strings()
        .withChars("<>&\";ab gtlmpquo/ 🚀é")
        .ofMaxLength(30)
        .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
  }
}
