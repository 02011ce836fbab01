package io.patriot.bot.grammar;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the market that somebody means by BTC, btcusdt, BTC/USDT or $BTC. */
public final class Markets {
  private static final int SUGGESTIONS_MAX = 4;
  private static final int SUGGESTION_DISTANCE_MAX = 2;
  private static final Pattern SEPARATORS = Pattern.compile("[/_:-]");

  private final InstrumentCatalogue catalogue;

  public Markets(InstrumentCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What a name leads to. */
  public sealed interface Found {
    record One(Instrument instrument) implements Found {}

    record Several(List<Instrument> instruments) implements Found {}

    record None(List<Instrument> suggestions) implements Found {}
  }

  public Found find(String typed) {
    String name = plain(typed);
    List<Instrument> bySymbol =
        catalogue.all().stream()
            .filter(i -> i.symbol().value().equals(name) || pair(i).equals(name))
            .toList();
    if (!bySymbol.isEmpty()) {
      return found(bySymbol);
    }
    List<Instrument> byBase =
        catalogue.all().stream().filter(i -> i.base().code().equals(name)).toList();
    return byBase.isEmpty() ? new Found.None(suggestions(name)) : found(byBase);
  }

  /** The markets to offer when none was named. */
  public List<Instrument> favourites(int max) {
    return favourites(List.of(), max);
  }

  /**
   * The markets to offer somebody when none was named.
   *
   * @param watched those they want to see first; what is not traded here any more is left out
   */
  public List<Instrument> favourites(List<Symbol> watched, int max) {
    return Stream.concat(
            watched.stream().flatMap(symbol -> catalogue.find(symbol).stream()),
            catalogue.all().stream())
        .distinct()
        .limit(max)
        .toList();
  }

  public InstrumentCatalogue catalogue() {
    return catalogue;
  }

  private static Found found(List<Instrument> instruments) {
    return instruments.size() == 1
        ? new Found.One(instruments.getFirst())
        : new Found.Several(instruments);
  }

  private static String plain(String typed) {
    String name = typed.startsWith("$") || typed.startsWith("#") ? typed.substring(1) : typed;
    return SEPARATORS.matcher(name.toUpperCase(Locale.ROOT)).replaceAll("");
  }

  private static String pair(Instrument instrument) {
    return instrument.base().code() + instrument.quote().code();
  }

  private List<Instrument> suggestions(String name) {
    return catalogue.all().stream()
        .filter(i -> distance(name, i) <= SUGGESTION_DISTANCE_MAX)
        .sorted(Comparator.comparingInt(i -> distance(name, i)))
        .limit(SUGGESTIONS_MAX)
        .toList();
  }

  private static int distance(String name, Instrument instrument) {
    int nearest =
        Math.min(
            Likeness.distance(name, instrument.base().code()),
            Likeness.distance(name, instrument.symbol().value()));
    boolean within = name.length() >= 3 && instrument.symbol().value().contains(name);
    boolean sameBase = name.startsWith(instrument.base().code());
    return within || sameBase ? Math.min(nearest, 1) : nearest;
  }
}
