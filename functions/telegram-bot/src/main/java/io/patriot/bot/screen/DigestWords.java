package io.patriot.bot.screen;

import io.patriot.application.digest.Digest;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.position.Direction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How somebody stands, account by account, in words. */
public final class DigestWords {
  private final InstrumentCatalogue instruments;
  private final Messages words;

  public DigestWords(InstrumentCatalogue instruments, Messages words) {
    this.instruments = instruments;
    this.words = words;
  }

  public List<Html> lines(Digest digest) {
    var lines = new ArrayList<Html>();
    for (Digest.OfAccount account : digest.accounts()) {
      lines.add(Html.EMPTY);
      lines.addAll(account(account, digest.day()));
    }
    if (!digest.complete()) {
      lines.add(words.say("digest.incomplete"));
    }
    return lines;
  }

  private List<Html> account(Digest.OfAccount account, LocalDate day) {
    var lines = new ArrayList<Html>();
    lines.add(
        words
            .say(
                "digest.account",
                "mode",
                TermsWords.mode(account.account(), words),
                "account",
                account.account().name(),
                "worth",
                Numbers.money(account.worth()))
            .bold());
    lines.add(
        account.trades() == 0
            ? words.say("digest.quiet-day", "day", day.toString())
            : words.say(
                "digest.day",
                "day",
                day.toString(),
                "net",
                Numbers.signed(account.net()),
                "count",
                account.trades()));
    account.held().forEach(held -> lines.add(held(held)));
    if (account.more() > 0) {
      lines.add(words.say("digest.more", "count", account.more()));
    }
    if (account.unpriced() > 0) {
      lines.add(words.say("digest.unpriced", "count", account.unpriced()));
    }
    if (account.waiting() > 0) {
      lines.add(words.say("digest.waiting", "count", account.waiting()));
    }
    if (account.held().isEmpty() && account.more() == 0 && account.waiting() == 0) {
      lines.add(words.say("digest.flat"));
    }
    return lines;
  }

  private Html held(Digest.Held held) {
    String quantity =
        instruments
            .find(held.symbol())
            .map(instrument -> Numbers.quantity(held.quantity(), instrument))
            .orElseGet(() -> Numbers.typed(held.quantity().value()));
    return words.say(
        held.hasStop() ? "digest.guarded" : "digest.bare",
        "symbol",
        held.symbol().value(),
        "direction",
        words.say(held.direction() == Direction.SHORT ? "digest.short" : "digest.long"),
        "quantity",
        quantity,
        "gain",
        held.gain().map(Numbers::signed).orElseGet(() -> words.label("no-figure")));
  }
}
