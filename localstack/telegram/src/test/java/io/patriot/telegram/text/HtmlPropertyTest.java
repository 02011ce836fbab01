package io.patriot.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HtmlPropertyTest {
  private static final List<String> PIECES =
      List.of(
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<u>",
          "<code>",
          "</code>",
          "<pre>",
          "</pre>",
          "<a href=\"https://x.io\">",
          "</a>",
          "<blockquote>",
          "</blockquote>",
          "<tg-spoiler>",
          "</tg-spoiler>",
          "</>",
          "<",
          ">",
          "&",
          "&lt;",
          "&#65;",
          "&#0;",
          " ",
          "\n",
          "a",
          "é",
          "👍",
          "/buy",
          "https://x.io/q",
          "@name",
          "\"",
          "'");

  @Property(tries = 2_000)
  void anyTextEscapedIsShownAsItIs(@ForAll String text) throws MarkupException {
    var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

    assertThat(HtmlReader.read(escaped)).isEqualTo(FormattedText.plain(text));
  }

  @Property(tries = 3_000)
  void whateverIsReadStaysInItsTextAndCanBeWrittenAndReadAgain(@ForAll("html") String html) {
    FormattedText read;
    try {
      read = HtmlReader.read(html);
    } catch (MarkupException refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return;
    }

    for (var entity : read.entities()) {
      assertThat(entity.offset()).isNotNegative();
      assertThat(entity.length()).isPositive();
      assertThat(entity.end()).isLessThanOrEqualTo(read.length());
    }
    assertThat(readAgain(HtmlWriter.write(read)).text()).isEqualTo(read.text());
  }

  @Property(tries = 2_000)
  void codeHoldsNothingButItself(@ForAll("balanced") String html) throws MarkupException {
    var entities = HtmlReader.read(html).entities();

    for (var code : entities.stream().filter(Entity::isCode).toList()) {
      assertThat(entities)
          .filteredOn(it -> !it.isQuote() && !it.equals(code))
          .allMatch(it -> it.end() <= code.offset() || it.offset() >= code.end());
    }
  }

  @Property(tries = 1_000)
  void writtenHtmlHasOnlyTagsOfOurs(@ForAll("html") String html) {
    String written;
    try {
      written = HtmlWriter.write(HtmlReader.read(html));
    } catch (MarkupException refused) {
      return;
    }

    var tag = "</?(?:b|i|u|s|code|pre|blockquote|tg-spoiler|a)(?: href=\"[^\"<>]*\")?>";
    assertThat(written.replaceAll(tag, "")).doesNotContain("<").doesNotContain(">");
  }

  private static FormattedText readAgain(String html) {
    try {
      return HtmlReader.read(html);
    } catch (MarkupException e) {
      throw new AssertionError(html, e);
    }
  }

  @Provide
  Arbitrary<String> html() {
    return Arbitraries.of(PIECES).list().ofMaxSize(14).map(it -> String.join("", it));
  }

  @Provide
  Arbitrary<String> balanced() {
    return Arbitraries.recursive(
        () -> Arbitraries.of("a", "b c", "é", "/buy", "https://x.io", "\n", ""),
        inner ->
            Arbitraries.of("b", "i", "code", "pre", "blockquote", "tg-spoiler")
                .flatMap(tag -> inner.list().ofMaxSize(3).map(it -> wrapped(tag, it))),
        3);
  }

  private static String wrapped(String tag, List<String> inside) {
    return "<" + tag + ">" + String.join("x", inside) + "</" + tag + ">";
  }
}
