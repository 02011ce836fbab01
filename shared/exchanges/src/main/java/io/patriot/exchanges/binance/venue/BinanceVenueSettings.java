package io.patriot.exchanges.binance.venue;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyVault;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.MarketSettings;
import io.patriot.application.setting.Setting;
import io.patriot.application.setting.SettingRefusal;
import io.patriot.application.setting.SettingResult;
import io.patriot.application.setting.SettingsView;
import io.patriot.application.setting.VenueSettings;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Rate;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.account.BinanceAccount;
import io.patriot.exchanges.binance.account.BinanceSettings;
import io.patriot.exchanges.binance.account.LeverageBracket;
import io.patriot.exchanges.binance.account.SymbolSettings;
import io.patriot.exchanges.binance.signed.PrivateLine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How accounts at Binance USD-M futures are set: leverage and margin type, market by market. */
public final class BinanceVenueSettings implements VenueSettings {
  private static final String NO_KEY = "NO_KEY";

  private final KeyVault vault;
  private final BinanceAccount account;
  private final BinanceSettings settings;

  public BinanceVenueSettings(KeyVault vault, PrivateLine line) {
    this.vault = vault;
    this.account = new BinanceAccount(line);
    this.settings = new BinanceSettings(line);
  }

  @Override
  public SettingsView view(AccountId id, Symbol symbol) {
    return withKey(
        id,
        key -> view(key, symbol),
        why -> new SettingsView.Refused(SettingRefusal.KEY_REFUSED, NO_KEY, why));
  }

  @Override
  public SettingResult set(AccountId id, Symbol symbol, Setting wanted) {
    return withKey(
        id,
        key ->
            switch (wanted) {
              case Setting.Leverage(int times) -> result(settings.leverage(key, symbol, times));
              case Setting.Margin(var type) ->
                  result(settings.marginType(key, symbol, theirs(type)));
            },
        why -> new SettingResult.Refused(SettingRefusal.KEY_REFUSED, NO_KEY, why));
  }

  private SettingsView view(Credential key, Symbol symbol) {
    return switch (account.symbolSettings(key, symbol)) {
      case Reading.Read<List<SymbolSettings>>(var all, _) ->
          all.stream()
              .filter(one -> one.symbol().equals(symbol))
              .findFirst()
              .map(now -> withBracket(key, now))
              .orElseGet(() -> new SettingsView.Unavailable("the venue names no such market"));
      case Reading.VenueError<List<SymbolSettings>>(_, int code, var message) ->
          refused(code, message);
      case Reading.Unavailable<List<SymbolSettings>>(var reason, _, _) ->
          new SettingsView.Unavailable(reason.name());
    };
  }

  private SettingsView withBracket(Credential key, SymbolSettings now) {
    return switch (account.leverageBrackets(key, now.symbol())) {
      case Reading.Read<List<LeverageBracket.OfSymbol>>(var all, _) ->
          smallest(all, now.symbol())
              .<SettingsView>map(
                  bracket ->
                      new SettingsView.Seen(
                          new MarketSettings(now.leverage(), ours(now.marginType())),
                          bracket.leverageMax(),
                          new Rate(bracket.maintenanceRatio())))
              .orElseGet(() -> new SettingsView.Unavailable("the venue tells no brackets"));
      case Reading.VenueError<List<LeverageBracket.OfSymbol>>(_, int code, var message) ->
          refused(code, message);
      case Reading.Unavailable<List<LeverageBracket.OfSymbol>>(var reason, _, _) ->
          new SettingsView.Unavailable(reason.name());
    };
  }

  private static Optional<LeverageBracket> smallest(
      List<LeverageBracket.OfSymbol> all, Symbol symbol) {
    return all.stream()
        .filter(one -> one.symbol().equals(symbol))
        .flatMap(one -> one.brackets().stream())
        .min(Comparator.comparing(LeverageBracket::notionalFloor));
  }

  private static SettingsView refused(int code, String message) {
    return new SettingsView.Refused(SettingCodes.why(code), Integer.toString(code), message);
  }

  /** The call was repeated until it was answered or given up, so only a no of the venue's is no. */
  private static <T> SettingResult result(Reading<T> reading) {
    return switch (reading) {
      case Reading.Read<T> _ -> new SettingResult.Done();
      case Reading.VenueError<T>(_, int code, var message) ->
          new SettingResult.Refused(SettingCodes.why(code), Integer.toString(code), message);
      case Reading.Unavailable<T>(var reason, _, _) -> new SettingResult.Unknown(reason.name());
    };
  }

  private static MarginType ours(io.patriot.exchanges.binance.account.MarginType type) {
    return switch (type) {
      case ISOLATED -> MarginType.ISOLATED;
      case CROSSED -> MarginType.CROSS;
    };
  }

  private static io.patriot.exchanges.binance.account.MarginType theirs(MarginType type) {
    return switch (type) {
      case ISOLATED -> io.patriot.exchanges.binance.account.MarginType.ISOLATED;
      case CROSS -> io.patriot.exchanges.binance.account.MarginType.CROSSED;
    };
  }

  private <T> T withKey(AccountId id, Function<Credential, T> act, Function<String, T> without) {
    return switch (vault.open(id, act)) {
      case KeyVault.Opening.Done<T>(var result) -> result;
      case KeyVault.Opening.NoKey<T>() -> without.apply("the account has no key here");
      case KeyVault.Opening.Unreadable<T>() -> without.apply("the account's key cannot be read");
    };
  }
}
