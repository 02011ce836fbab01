package io.patriot.api.link;

import io.patriot.application.link.KeyFacts;
import io.patriot.application.link.KeyFault;
import io.patriot.application.link.KeyWarning;
import io.patriot.application.link.LinkOutcome;
import io.patriot.application.link.LinkedAccount;
import io.patriot.domain.money.Money;
import io.patriot.domain.position.PositionMode;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of a key, in words for the person who handed it in. */
final class LinkWords {
  private static final int MONEY_DIGITS = 2;

  private LinkWords() {}

  static LinkReply of(LinkOutcome outcome) {
    return switch (outcome) {
      case LinkOutcome.Linked(var account, var facts) -> linked(account, facts);
      case LinkOutcome.Unfit(var facts, var faults) ->
          LinkReply.refused("This key is not taken", unfit(facts, faults));
      case LinkOutcome.NotTaken(var code) ->
          LinkReply.refused(
              "Binance does not know this key",
              "It answered " + code + ". Nothing was kept.",
              "Did the key and the secret land in the right fields, whole and without spaces?",
              "If the key is limited to some addresses, ours must be among them.");
      case LinkOutcome.Unavailable _ ->
          LinkReply.refused(
              "Binance could not be asked",
              "Nothing was kept, and nothing is wrong with your key that we know of.",
              "Try again in a minute.");
      case LinkOutcome.NotAKey _ ->
          LinkReply.refused(
              "This does not look like a key",
              "A key and its secret are long, of letters and digits, without spaces. Nothing was kept.");
      case LinkOutcome.NotALabel _ ->
          LinkReply.refused(
              "Another name, please",
              "A name has 1 to 20 small letters, digits or dashes, such as main.");
      case LinkOutcome.NameTaken(var free) ->
          LinkReply.refused(
                  "That name is used",
                  "You have, or once had, an account of that name. " + free + " is free.")
              .calledBetter(free);
      case LinkOutcome.KeyInUse(var other) ->
          LinkReply.refused(
              "This account is linked already",
              "It trades as "
                  + other.account().name()
                  + ". One account at Binance is linked once, or its money would be counted twice.");
      case LinkOutcome.OtherAccount(var ours) ->
          LinkReply.refused(
              "This key opens another account",
              ours.account().name()
                  + " stays with the key it has. Link the other account by itself, with /link in the chat.");
      case LinkOutcome.TooMany(var max) ->
          LinkReply.refused(
              "You have " + max + " linked accounts",
              "That is as many as there may be. Unlink one first, in the chat.");
      case LinkOutcome.NotLinked _ ->
          LinkReply.refused(
              "This account is not linked", "It was unlinked meanwhile. Nothing was kept.");
    };
  }

  static LinkReply noTicket() {
    return LinkReply.refused(
        "This page is used up",
        "It is good for one key and ten minutes. Ask for a new one with /link in the chat.");
  }

  static LinkReply stranger() {
    return LinkReply.refused(
        "Please open this page from the chat",
        "It could not be told who you are, or the page was open for too long. Write /link in the chat and open it anew.");
  }

  static LinkReply tooOften() {
    return LinkReply.refused("That was often", "Wait ten minutes, then write /link in the chat.");
  }

  static LinkReply unreadable() {
    return LinkReply.refused("That did not arrive whole", "Nothing was kept. Please try again.");
  }

  static LinkReply failed(String requestName) {
    return LinkReply.refused(
        "That went wrong here",
        "Whether the account is linked, /accounts in the chat will tell. If it is not, write /link again.",
        "For support: " + requestName);
  }

  private static LinkReply linked(LinkedAccount account, KeyFacts facts) {
    return new LinkReply(
        true,
        account.account().name() + " is linked",
        List.of(
            "The key ending in "
                + account.keyTail()
                + " may look and trade, and can neither withdraw nor transfer.",
            "Wallet "
                + amount(facts.wallet())
                + ", free for positions "
                + amount(facts.marginFree())
                + ".",
            mode(facts.positionMode()),
            account.version() == 1
                ? "It starts with careful limits: a position of at most 10,000 USDT or 20 % of the wallet, ten at once, 5x."
                : "Its limits hold, and so does a stop.",
            "The key is sealed. Only the part that trades for you opens it, to sign your orders; unlinking destroys it."),
        account.warnings().stream().map(LinkWords::warning).toList(),
        null,
        null);
  }

  private static String mode(PositionMode mode) {
    return switch (mode) {
      case ONE_WAY -> "The account is in one-way mode: a market has one position, long or short.";
      case HEDGE ->
          "The account is in hedge mode: long and short of a market stand side by side. Buying opens or adds to the long one, selling to the short one; closing takes from the one you name.";
    };
  }

  private static List<String> unfit(KeyFacts facts, List<KeyFault> faults) {
    var lines = new ArrayList<String>();
    faults.forEach(fault -> lines.add(fault(fault, facts)));
    lines.add("Nothing was kept. Change the key at Binance, wait a minute, and try again.");
    return lines;
  }

  private static String fault(KeyFault fault, KeyFacts facts) {
    return switch (fault) {
      case MAY_WITHDRAW ->
          "It may withdraw. Nothing here ever withdraws: take that permission away.";
      case MAY_TRANSFER_INTERNALLY ->
          "It may transfer money internally. Take that permission away.";
      case MAY_TRANSFER_UNIVERSALLY -> "It may use universal transfer. Take that permission away.";
      case MAY_NOT_READ -> "It may not read. Allow reading.";
      case MAY_NOT_TRADE_FUTURES -> "It may not trade futures. Allow futures.";
      case FROM_ANY_ADDRESS ->
          "It works from any address. Limit it to the addresses this page names, so that nobody else can use it.";
      case CLOCK_OFF ->
          "Our clock and Binance's are "
              + facts.clockOff().toMillis()
              + " ms apart, too far to trade safely. That is ours to repair: please tell us, and try later.";
    };
  }

  private static String warning(KeyWarning warning) {
    return switch (warning) {
      case FROM_ANY_ADDRESS ->
          "The key works from any address, so whoever got hold of it could trade with it from anywhere. Binance also lets such keys lapse. Limit it to fixed addresses when you can.";
      case MULTI_ASSETS ->
          "Multi-assets mode is on: other coins count as margin at Binance, and only USDT counts here.";
    };
  }

  private static String amount(Money money) {
    var rounded = money.amount().setScale(MONEY_DIGITS, RoundingMode.DOWN);
    return String.format(Locale.ROOT, "%,.2f %s", rounded, money.asset().code());
  }
}
