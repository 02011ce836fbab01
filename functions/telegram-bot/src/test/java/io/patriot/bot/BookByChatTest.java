package io.patriot.bot;

import org.junit.jupiter.api.Test;

/** The book and the funding of a market are asked of its venue when somebody wants them. */
class BookByChatTest {
  private final Conversation person = Conversation.started();

  @Test
  void theBookShowsTheBestLevelsAndWhatAnOrderAtMarketCosts() {
    // 0.002 at each price are worth 123.6: the best level is enough for a hundred, a thousand takes
    // eight levels and a bit, and all twenty hold 2,472, so that ten thousand cost at least as much
    person
        .says("/book BTC")
        .sees(
            "BTCUSDT · order book",
            "61,800.6",
            "61,800.2",
            "— spread",
            "61,800.0",
            "61,799.6",
            "100.00 USDT    0.0002 % / 0.0002 %",
            "1,000.00 USDT  0.0007 % / 0.0007 %",
            "≥ 0.0017 % / ≥ 0.0017 %",
            "[ Buy ] [ Sell ] [ Chart ]",
            "[ Refresh ] [ Home ]");
  }

  @Test
  void whoNamesNoMarketIsAskedWhich() {
    person.says("/book").sees("Whose order book", "[ BTC ]").presses("BTC").sees("order book");
    person.says("/book BTCC").sees("BTCUSDT");
    person.says("/book BTC ETH").sees("Nothing was");
  }

  @Test
  void aSilentVenueIsToldWithWhatItMeans() {
    person.enquiries.silent(true);

    person.says("/book BTC").sees("does not answer about BTCUSDT", "[ Refresh ]");
    person.says("/funding BTC").sees("does not answer about BTCUSDT", "stops do not depend");
    person.enquiries.silent(false);
    person.presses("Refresh").sees("BTCUSDT");
  }

  @Test
  void anEmptyBookIsShownAsSuch() {
    person.enquiries.empty(true);

    person.says("/book BTC").sees("— spread", "— / —");
  }

  @Test
  void fundingOfAMarketSaysTheRateAndWhen() {
    person
        .says("/funding BTC")
        .sees("+0.0100 %", "3:12 h", "those who are long pay", "paper account is not charged");
  }

  @Test
  void fundingWithoutAMarketIsThatOfWhatIsHeld() {
    person.says("/funding").sees("Whose funding", "[ BTC ]");
    person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
    person.fills(person.onlyOrder().id(), "0.010", "61800.10");

    // 0.010 at 61,800.0 and one hundredth of a per cent
    person.says("/funding").sees("LONG 0.010 BTC", "You would pay", "≈ 0.0618 USDT");
  }

  @Test
  void whoIsShortGetsIt() {
    person.says("/sell BTC 0.01").presses("Confirm").platformWorks();
    person.fills(person.onlyOrder().id(), "0.010", "61800.10");

    person.says("/funding").sees("SHORT 0.010 BTC", "You would get", "≈ 0.0618 USDT");
  }
}
