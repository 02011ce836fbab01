package io.patriot.bot;

import static io.patriot.testkit.MarketExamples.BTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.order.Order;
import io.patriot.domain.order.Side;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A market is shown as a picture, with its person's own trades and what waits. */
class ChartByChatTest {
  private static final int DARK = 0xFF0F1720;
  private static final int LIGHT = 0xFFFFFFFF;
  private static final int BOUGHT = 0xFF5DB7FF;
  private static final int SOLD = 0xFFFFC24B;
  private static final int STOP = 0xFFFF6A45;

  private final Conversation person = Conversation.started();

  @Test
  void theCourseIsDrawnAndToldInWordsForWhoCannotSeeIt() throws IOException {
    person
        .says("/chart BTC")
        .sees(
            "BTCUSDT · 1h",
            "61,800.1",
            "since 2026-01-01 13:00 UTC. Highest 62,",
            "[ 5m ] [ 15m ] [ · 1h · ] [ 4h ] [ 1d ]",
            "[ Buy ] [ Sell ] [ Alert here ]",
            "[ Light ] [ Refresh ] [ Home ]");

    assertThat(picture().getWidth()).isEqualTo(1280);
    assertThat(picture().getHeight()).isEqualTo(720);
    assertThat(picture().getRGB(0, 0)).isEqualTo(DARK);
  }

  @Test
  void lengthAndColoursAreChangedInTheSameMessage() throws IOException {
    person.says("/chart BTC");
    int message = person.chat.last().messageId();
    byte[] first = person.chat.photo(message).png();

    person.presses("15m").sees("BTCUSDT · 15m", "[ · 15m · ]");
    assertThat(person.chat.photo(message).png()).isNotEqualTo(first);
    person.presses("Light").sees("BTCUSDT · 15m", "[ Dark ]");

    assertThat(person.chat.last().messageId()).isEqualTo(message);
    assertThat(picture().getRGB(0, 0)).isEqualTo(LIGHT);
    person.presses("1d").sees("BTCUSDT · 1d", "[ Dark ]");
    assertThat(picture().getRGB(0, 0)).isEqualTo(LIGHT);
  }

  @Test
  void whatIsHeldAndWhatGuardsItIsInThePictureAndInItsWords() throws IOException {
    person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
    Order entry = person.onlyOrder();
    person.fills(entry.id(), "0.010", "61800.10");
    person.says("/chart BTC").sees("LONG 0.010 BTC, entry 61,800.1");
    assertThat(has(STOP, 1090)).isFalse();

    person.says("/sl BTC 61200").presses("Confirm").platformWorks();
    person.says("/tp BTC 63000").presses("Confirm").platformWorks();

    person.says("/chart BTC").sees("Stop 61,200.0", "Target 63,000.0");
    assertThat(has(STOP, 1090)).as("the stop's label").isTrue();
  }

  @Test
  void entriesAndExitsAreMarkedAndThoseOfOtherMarketsAndEarlierTimesAreNot() throws IOException {
    var trips = new RoundTrips(person.portfolios);
    Instant now = person.desk.clock().instant();
    trips.trip(BTC, Side.BUY, "0.01", "61500", "62100", now.minus(Duration.ofHours(5)));

    person.says("/chart BTC").sees("▲ bought, ▼ sold");
    assertThat(has(BOUGHT, 0)).isTrue();
    assertThat(has(SOLD, 0)).isTrue();

    person.says("/chart ETH");
    assertThat(person.screen()).doesNotContain("bought");
    person.says("/chart BTC 5m");
    assertThat(person.screen()).as("the last eight hours").contains("bought");
    person.desk.clock().advance(Duration.ofHours(8));
    person.says("/chart BTC 5m");
    assertThat(person.screen()).doesNotContain("bought");
  }

  @Test
  void whenTheExchangeIsSilentThatIsSaidAndTheOldPictureStays() {
    person.says("/chart BTC");
    int message = person.chat.last().messageId();
    person.enquiries.silent(true);

    person.presses("4h").sees("does not tell the course of BTCUSDT", "half a minute");
    assertThat(person.chat.last().messageId()).isNotEqualTo(message);
    assertThat(FakeChat.drawn(person.chat.message(message).screen())).contains("· 1h ·");

    person.enquiries.silent(false);
    person.presses("Refresh").sees("BTCUSDT · 4h");
  }

  @Test
  void aMarketWithoutABarIsSaidToHaveNone() {
    person.enquiries.empty(true);
    person.says("/chart BTC").sees("There are no bars yet.");
  }

  @Test
  void whereNoPictureIsTakenItsWordsAreSaid() {
    person.chat.takesNoFiles(true);
    person.says("/chart BTC").sees("BTCUSDT · 1h", "61,800.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/chart BTC 7m", "/chart BTC 1h dark blue"})
  void whatIsNotUnderstoodIsRepeatedWithWaysOn(String typed) {
    person.says(typed).sees("I do not understand", "5m, 15m, 1h, 4h or 1d", "[ 15m ]");
  }

  @Test
  void withoutAMarketItIsAskedFor() {
    person.says("/chart").sees("Which market do you want to see?").presses("BTC");
    person.sees("BTCUSDT · 1h");
    person.says("/chart BTX").sees("BTCUSDT");
  }

  @Test
  void thePriceLeadsToIt() {
    person.says("/price BTC").presses("Chart").sees("BTCUSDT · 1h");
  }

  @Test
  void thePictureSpeaksItsReadersLanguage() {
    Conversation.started("es").says("/chart BTC").sees("Máximo", "[ Alerta aquí ]", "[ Claro ]");
  }

  private BufferedImage picture() throws IOException {
    byte[] png = person.chat.photo(person.chat.last().messageId()).png();
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** Whether the picture has a colour somewhere right of a column. */
  private boolean has(int colour, int from) throws IOException {
    BufferedImage image = picture();
    for (int y = 120; y < image.getHeight(); y++) {
      for (int x = from; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) == colour) {
          return true;
        }
      }
    }
    return false;
  }
}
