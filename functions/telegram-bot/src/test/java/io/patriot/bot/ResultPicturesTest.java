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

/** What was earned, and where the money stands, as pictures with the same in words. */
class ResultPicturesTest {
  private static final int DARK = 0xFF0F1720;
  private static final int LIGHT = 0xFFFFFFFF;

  private final Conversation person = Conversation.started();

  @Test
  void whatEachDayCameToIsDrawnAndTold() throws IOException {
    var trips = new RoundTrips(person.portfolios);
    var now = person.desk.clock().instant();
    trips.trip(BTC, Side.BUY, "0.01", "61500", "62100", now.minus(Duration.ofHours(30)));
    byte[] none = shownTo(Conversation.started().says("/pnl picture"));

    person.says("/pnl day 14 picture").sees("PAPER", "Net", "[ Days ] [ Weeks ] [ Months ]");

    assertThat(picture().getWidth()).isEqualTo(1280);
    assertThat(picture().getRGB(0, 0)).isEqualTo(DARK);
    assertThat(shown()).isNotEqualTo(none);
  }

  @Test
  void spanAndColoursAreChangedInTheSameMessage() throws IOException {
    person.says("/pnl").presses("Picture");
    int message = person.chat.last().messageId();

    person.presses("Light").presses("Weeks");

    assertThat(person.chat.last().messageId()).isEqualTo(message);
    assertThat(picture().getRGB(0, 0)).isEqualTo(LIGHT);
    person.presses("In numbers").sees("W01");
  }

  @Test
  void whatTheBalanceWasIsDrawnAndItsDeepestFallTold() throws IOException {
    byte[] none = shownTo(Conversation.started().says("/pnl curve"));
    var days = new TradedDays(person);
    Instant now = person.desk.clock().instant();
    days.closed("1000", "0", now.minus(Duration.ofDays(5)));
    days.closed("-900", "100", now.minus(Duration.ofDays(3)));
    days.closed("250", "0", now.minus(Duration.ofDays(1)));

    person.says("/pnl day 30 curve").sees("99,750.00", "100,000.00", "+250.00", "-0.99");

    assertThat(picture().getWidth()).isEqualTo(1280);
    assertThat(shown()).isNotEqualTo(none);
    person.presses("Light");
    assertThat(picture().getRGB(0, 0)).isEqualTo(LIGHT);
    person.presses("Bars").sees("Net", "[ Curve ]").presses("Curve").sees("Deepest fall");
  }

  @Test
  void whereTheMoneyStandsIsDrawnAndTold() throws IOException {
    byte[] none = shownTo(Conversation.started().says("/portfolio picture"));
    person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
    Order entry = person.onlyOrder();
    person.fills(entry.id(), "0.010", "61800.10");

    person.says("/portfolio").presses("Picture").sees("Equity", "BTCUSDT LONG", "[ Light ]");

    assertThat(picture().getRGB(0, 0)).isEqualTo(DARK);
    assertThat(shown()).isNotEqualTo(none);
    person.presses("Light");
    assertThat(picture().getRGB(0, 0)).isEqualTo(LIGHT);
  }

  private byte[] shown() {
    return shownTo(person);
  }

  private static byte[] shownTo(Conversation one) {
    return one.chat.photo(one.chat.last().messageId()).png();
  }

  private BufferedImage picture() throws IOException {
    return ImageIO.read(new ByteArrayInputStream(shown()));
  }
}
