package io.patriot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.mail.Letter;
import io.patriot.application.mail.MailAddress;
import io.patriot.application.mail.Post.Posted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters go in by SMTP and stand on the page. */
final class MailStandInTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);
  private static final MailAddress FROM = new MailAddress("news@patriot.example");
  private static final MailAddress TO = new MailAddress("ada@example.org");

  private MailStandIn office;

  @BeforeEach
  void open() throws IOException {
    office = MailStandIn.start(0, 0, CLOCK);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aLetterArrivesAsItWasWritten() {
    var letter = new Letter("Стоп: BTC · 5 €", "Erste Zeile\n<b>zwei</b> & drei\n.\nSegunda línea");

    assertThat(post().send(TO, letter)).isEqualTo(Posted.TAKEN);

    assertThat(office.letters()).hasSize(1);
    ReceivedLetter received = office.letters().getFirst();
    assertThat(received.at()).isEqualTo(NOON);
    assertThat(received.from()).isEqualTo(FROM.value());
    assertThat(received.to()).isEqualTo(TO.value());
    assertThat(received.subject()).isEqualTo(letter.subject());
    assertThat(received.text().replace("\r", "").strip()).isEqualTo(letter.text());
  }

  @Test
  void thePageShowsTheLatestFirstAndNothingOfThemAsMarkup() throws Exception {
    assertThat(page()).contains("No letters yet");
    post().send(TO, new Letter("first", "1"));
    post().send(TO, new Letter("<script>second", "<img src=x onerror=alert(1)> & \"2\""));

    String page = page();

    assertThat(page).containsSubsequence("&lt;script&gt;second", "ada@example.org", "first");
    assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;2&quot;");
    assertThat(page).doesNotContain("<script", "<img");
  }

  @Test
  void onlyTheLatestAreKept() {
    for (int i = 1; i <= 205; i++) {
      post().send(TO, new Letter("letter " + i, "x"));
    }

    assertThat(office.letters()).hasSize(200);
    assertThat(office.letters().getFirst().subject()).isEqualTo("letter 205");
  }

  @Test
  void whereNobodyIsItIsUnknownWhatBecameOfALetter() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThat(new SmtpPost("127.0.0.1", port, FROM, CLOCK).send(TO, new Letter("x", "y")))
        .isEqualTo(Posted.UNKNOWN);
  }

  private SmtpPost post() {
    return new SmtpPost("127.0.0.1", office.port(), FROM, CLOCK);
  }

  private String page() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + office.pagePort())).build(),
              BodyHandlers.ofString())
          .body();
    }
  }
}
