package io.patriot.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <b>a</b>                                     | a        | bold 0+1
          <strong>a</strong>                           | a        | bold 0+1
          <i>a</i><em>b</em>                           | ab       | italic 0+1, italic 1+1
          <u>a</u><ins>b</ins>                         | ab       | underline 0+1, underline 1+1
          <s>a</s><strike>b</strike><del>c</del>       | abc      | strikethrough 0+1, strikethrough 1+1, strikethrough 2+1
          <code>a</code>                               | a        | code 0+1
          <code class="language-java">a</code>         | a        | code 0+1
          <pre>a</pre>                                 | a        | pre 0+1
          <pre><code class="language-java">a</code></pre> | a     | pre 0+1 java
          <a href="https://x.io/?a=1&amp;b=2">a</a>    | a        | text_link 0+1 https://x.io/?a=1&b=2
          <a href='tg://user?id=7'>a</a>               | a        | text_mention 0+1 7
          <a href="javascript:alert(1)">a</a>          | a        | ''
          <blockquote>a</blockquote>                   | a        | blockquote 0+1
          <blockquote expandable>a</blockquote>        | a        | expandable_blockquote 0+1
          <tg-spoiler>a</tg-spoiler>                   | a        | spoiler 0+1
          <span class="tg-spoiler">a</span>            | a        | spoiler 0+1
          <B>a</B>                                     | a        | bold 0+1
          <b>a<i>b</i></b>                             | ab       | bold 0+2, italic 1+1
          <b>a<code>b</code>c</b>                      | abc      | bold 0+1, code 1+1, bold 2+1
          <b></b>a                                     | a        | ''
          '  <b> a </b>  '                             | a        | bold 0+1
          &lt;b&gt; &amp; &quot;                       | '<b> & "' | ''
          &#65;&#x42;&#128077;                         | AB👍     | ''
          &nbsp; &copy &#0; &                      | '&nbsp; &copy &#0; &' | ''
          /buy 1 BTC                                   | /buy 1 BTC | bot_command 0+4
          see https://x.io/a.                          | see https://x.io/a. | url 4+14
          <code>/buy</code>                            | /buy     | code 0+4
          hi @some_bot #tag $BTC                       | hi @some_bot #tag $BTC | mention 3+9, hashtag 13+4, cashtag 18+4
          """)
  void isReadAs(String html, String text, String entities) throws MarkupException {
    var read = HtmlReader.read(html);

    assertThat(read.text()).isEqualTo(text);
    assertThat(
            read.entities().stream().map(HtmlReaderTest::brief).collect(Collectors.joining(", ")))
        .isEqualTo(entities);
  }

  private static String brief(Entity it) {
    var place = it.type() + " " + it.offset() + "+" + it.length();
    if (it.url() != null) {
      return place + " " + it.url();
    }
    if (it.userId() != null) {
      return place + " " + it.userId();
    }
    return it.language() == null ? place : place + " " + it.language();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a <b                         | Unclosed start tag at byte offset 2
          <b>a                         | Can't find end tag corresponding to start tag "b"
          a</b>                        | Unexpected end tag at byte offset 1
          <b>a</i>                     | Unmatched end tag at byte offset 4, expected "</b>", found "</i>"
          <b>a</b                      | Unclosed end tag at byte offset 4
          <h1>a</h1>                   | Unsupported start tag "h1" at byte offset 0
          é<script>                    | Unsupported start tag "script" at byte offset 2
          2 < 3                        | Unsupported start tag "" at byte offset 2
          1 <2 3>                      | Unsupported start tag "2" at byte offset 2
          <span>a</span>               | Tag "span" must have class "tg-spoiler" at byte offset 0
          <a href>a</a>                | Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0
          <a ="x">a</a>                | Empty attribute name in the tag "a" at byte offset 0
          <a href=x/y>a</a>            | Unexpected end of name token at byte offset 0
          <a href="x                   | Unclosed start tag at byte offset 0
          """)
  void isRefusedWith(String html, String description) {
    assertThatThrownBy(() -> HtmlReader.read(html))
        .isInstanceOf(MarkupException.class)
        .hasMessage(description);
  }

  @Test
  void whatIsWrittenAsHtmlCannotEscapeItsTags() throws MarkupException {
    var read = HtmlReader.read("<a href='https://x.io/\"&gt;<b>'>&lt;img&gt;</a>");

    assertThat(HtmlWriter.write(read))
        .isEqualTo("<a href=\"https://x.io/&quot;&gt;&lt;b&gt;\">&lt;img&gt;</a>");
  }
}
