package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.KeyWarning;
import io.patriot.application.link.LinkEvent;
import io.patriot.application.link.UnlinkAccount;
import io.patriot.application.order.StopTrading;
import io.patriot.application.order.SuspendTrading;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.ClosingState;
import io.patriot.application.setting.AccountOutcome.PlatformStopped.Stage;
import io.patriot.application.setting.AccountOutcome.WhatNow;
import io.patriot.application.setting.AccountOutcome.WhyLimitsStay;
import io.patriot.application.setting.AccountOutcome.WhyLinked;
import io.patriot.application.setting.AccountOutcome.WhyNotResumed;
import io.patriot.application.setting.AccountOutcome.WindDownState;
import io.patriot.application.setting.LimitWish;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.MarketSettings;
import io.patriot.application.setting.Setting;
import io.patriot.application.setting.SettingRefusal;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.DayZone;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.PersonLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.PositionMode;
import io.patriot.domain.protection.GuardPart;
import io.patriot.events.EventEnvelope;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.OrderExamples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What people are told of their accounts, as it was read and approved. Started with {@code
 * -Dgolden.write=true} it writes it anew.
 */
class GoldenNewsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/news");
  private static final MarketSettings AS_IT_WAS = new MarketSettings(5, MarginType.CROSS);

  @TestFactory
  Stream<DynamicTest> newsReadAsApproved() {
    return scenes().entrySet().stream()
        .map(scene -> DynamicTest.dynamicTest(scene.getKey(), () -> check(scene)));
  }

  /** A stop of the platform as those are told of it whose orders are taken back. */
  private static void platform(Map<String, Consumer<Told>> scenes) {
    scenes.put("platform-stopped", told -> told.hears(takenBack(told, 2)));
    scenes.put(
        "platform-stopped-verified",
        told -> told.hears(takenBack(told, 2)).hears(platformStopped(told, Stage.VERIFIED, "")));
    scenes.put(
        "platform-stopped-unanswered",
        told ->
            told.hears(takenBack(told, 15))
                .hears(platformStopped(told, Stage.UNANSWERED, "TIMEOUT")));
    scenes.put(
        "platform-stopped-left",
        told ->
            told.hears(takenBack(told, 1))
                .hears(
                    platformStopped(
                        told,
                        Stage.LEFT,
                        "the exchange lists orders 3, positions 1; mine are orders 1, positions"
                            + " 1")));
    scenes.put(
        "platform-released",
        told -> told.hears(told.outcome(new AccountOutcome.PlatformReleased(1))));
  }

  private static EventEnvelope takenBack(Told told, int orders) {
    List<AccountOutcome.TakenBack> all =
        IntStream.range(0, orders)
            .mapToObj(
                i ->
                    new AccountOutcome.TakenBack(
                        OrderId.of(new IntentId("card:number-" + i)),
                        i % 2 == 0 ? MarketExamples.BTC : MarketExamples.ETH,
                        i % 2 == 0 ? Side.BUY : Side.SELL,
                        Quantity.of("0.0" + (i + 1))))
            .toList();
    return told.outcome(new AccountOutcome.PlatformStopped(Stage.TAKING_BACK, all, ""));
  }

  private static EventEnvelope platformStopped(Told told, Stage stage, String why) {
    return told.outcome(new AccountOutcome.PlatformStopped(stage, List.of(), why));
  }

  private static void check(Map.Entry<String, Consumer<Told>> scene) throws IOException {
    var told = new Told();
    scene.getValue().accept(told);
    assertThat(told.chat.count()).as("one message").isEqualTo(1);
    String screen = told.screen() + "\n";
    Approved.reads(screen, FOLDER.resolve(scene.getKey() + ".txt"));
  }

  static Map<String, Consumer<Told>> scenes() {
    var scenes = new TreeMap<>(RiskScenes.all());
    scenes.putAll(LadderScenes.news());
    scenes.putAll(AlertScenes.news());
    scenes.putAll(DigestScenes.news());
    scenes.put(
        "announced",
        told ->
            told.hears(
                told.outcome(
                    new AccountOutcome.Announced(
                        "At 20:00 UTC nothing trades for <b>ten</b> minutes."))));
    reasons(scenes);
    scenes.put("traded-once", told -> told.hears(told.byHand(Side.BUY, "0.020", "61800.1")));
    scenes.put("traded-in-a-burst", GoldenNewsTest::burst);
    scenes.put(
        "traded-on-an-account-not-in-use",
        told -> {
          told.users.use(AccountExamples.TENANT, AccountExamples.ACCOUNT);
          told.hears(told.byHand(Side.SELL, "0.020", "61800.1"));
        });
    scenes.put(
        "liquidated",
        told -> {
          told.byHand(Side.BUY, "0.020", "61800.1");
          told.hears(told.traded(Side.SELL, "0.020", "55000", "liquidation"));
        });
    scenes.put(
        "deleveraged",
        told -> {
          told.byHand(Side.SELL, "0.020", "61800.1");
          told.hears(told.traded(Side.BUY, "0.005", "55000", "auto-deleveraging"));
        });
    for (PositionMode mode : PositionMode.values()) {
      scenes.put(
          "mode-" + name(mode),
          told -> told.hears(told.happens(new AccountEvent.PositionModeChanged(mode))));
    }
    scenes.put("wallet-corrected", told -> told.hears(told.walletCorrected("-1.25")));
    scenes.put("mismatch", GoldenNewsTest::mismatch);
    scenes.put(
        "halted", told -> told.hears(told.turned(TradingState.HALTED, "stopped by its owner")));
    scenes.put(
        "active-again",
        told -> {
          told.turned(TradingState.REDUCE_ONLY, "a mismatch");
          told.hears(told.turned(TradingState.ACTIVE, "its owner asked, and all agrees"));
        });
    scenes.put(
        "linked",
        told ->
            told.hears(told.linked(KeyWarning.FROM_ANY_ADDRESS, KeyWarning.MULTI_ASSETS))
                .hears(
                    told.positionCorrected(
                        Side.SELL, "0.020", "61800.1", "held when it was linked")));
    scenes.put(
        "linked-again",
        told ->
            told.hears(
                told.link(
                    new LinkEvent.Linked(
                        "binance", "c3D4", Money.usdt("20000"), List.of(), true))));
    scenes.put(
        "key-rotated",
        told -> told.hears(told.link(new LinkEvent.KeyRotated(2, "c3D4", List.of()))));
    scenes.put(
        "unlinked",
        told ->
            told.hears(told.turned(TradingState.REDUCE_ONLY, UnlinkAccount.UNLINKED))
                .hears(told.link(new LinkEvent.Unlinked("c3D4"))));
    platform(scenes);
    scenes.put(
        "leverage-changed",
        told ->
            told.hears(
                told.outcome(new AccountOutcome.LeverageChanged(MarketExamples.BTC, 5, 20))));
    scenes.put(
        "leverage-as-before",
        told ->
            told.hears(told.outcome(new AccountOutcome.LeverageChanged(MarketExamples.BTC, 5, 5))));
    scenes.put(
        "margin-isolated",
        told -> told.hears(told.outcome(margin(MarginType.CROSS, MarginType.ISOLATED))));
    scenes.put(
        "margin-cross-as-before",
        told -> told.hears(told.outcome(margin(MarginType.CROSS, MarginType.CROSS))));
    scenes.put(
        "limits-stricter",
        told ->
            told.hears(
                told.happens(
                    new AccountEvent.LimitsChanged(
                        LimitSchedule.of(RiskProfile.LOW.limits(Asset.USDT))))));
    scenes.put(
        "limits-looser",
        told ->
            told.hears(
                told.happens(
                    new AccountEvent.LimitsChanged(
                        new LimitSchedule(
                            RiskProfile.MEDIUM.limits(Asset.USDT),
                            Optional.of(
                                new LimitSchedule.ToCome(
                                    RiskProfile.HIGH.limits(Asset.USDT),
                                    OrderExamples.NOON.plus(LimitSchedule.COOL_OFF))))))));
    scenes.put(
        "limits-in-all",
        told ->
            told.hears(
                told.happens(
                    new AccountEvent.PersonLimitsChanged(
                        new PersonLimits(
                            LimitSchedule.of(RiskProfile.LOW.limits(Asset.USDT)),
                            new TreeSet<>(List.of("binance-main", "binance-second")))))));
    scenes.put(
        "timezone",
        told ->
            told.hearsOfPaper(
                told.happens(
                    new AccountEvent.DayZoneChanged(
                        DayZone.UTC.movedTo(ZoneId.of("Asia/Tokyo"), OrderExamples.NOON)))));
    scenes.put(
        "timezone-back",
        told -> told.hearsOfPaper(told.happens(new AccountEvent.DayZoneChanged(DayZone.UTC))));
    for (WhyLimitsStay why : WhyLimitsStay.values()) {
      scenes.put(
          "limits-refused-" + name(why),
          told ->
              told.hears(
                  told.outcome(
                      new AccountOutcome.LimitsRefused(
                          new LimitWish.OfProfile(RiskProfile.HIGH), why))));
    }
    scenes.put(
        "setting-unconfirmed",
        told ->
            told.hears(
                told.outcome(
                    new AccountOutcome.SettingUnconfirmed(
                        MarketExamples.BTC, new Setting.Leverage(20), AS_IT_WAS, "no answer"))));
    stops(scenes);
    guards(scenes);
    return scenes;
  }

  /** Every reason there is for not doing what was asked. */
  private static void reasons(Map<String, Consumer<Told>> scenes) {
    for (SettingRefusal why : SettingRefusal.values()) {
      scenes.put("refused-" + name(why), refused(why));
    }
    for (WhyLinked why : WhyLinked.values()) {
      scenes.put("not-unlinked-" + name(why), linked(why));
    }
    for (WhyNotResumed why : WhyNotResumed.values()) {
      scenes.put("not-resumed-" + name(why), still(why));
    }
  }

  private static void stops(Map<String, Consumer<Told>> scenes) {
    var until = Optional.of(Instant.parse("2026-01-05T12:10:00Z"));
    scenes.put(
        "stopped-by-its-owner",
        told ->
            told.hears(
                told.happens(
                    new AccountEvent.TradingStateChanged(
                        TradingState.HALTED, StopTrading.STOPPED, until))));
    scenes.put(
        "suspended",
        told ->
            told.hears(
                told.happens(
                    new AccountEvent.TradingStateChanged(
                        TradingState.REDUCE_ONLY,
                        SuspendTrading.SUSPENDED,
                        Optional.of(SuspendTrading.HELD)))));
    scenes.put(
        "let-go",
        told ->
            told.hears(
                told.happens(
                    new AccountEvent.TradingStateChanged(
                        TradingState.REDUCE_ONLY, SuspendTrading.LET_GO, until))));
    scenes.put(
        "stopped-by-link",
        told ->
            told.hears(
                told.happens(
                    new AccountEvent.TradingStateChanged(
                        TradingState.HALTED, StopTrading.STOPPED_BY_LINK, until))));
    scenes.put(
        "closing-everything",
        told ->
            told.hears(
                told.happens(
                    new AccountEvent.TradingStateChanged(
                        TradingState.REDUCE_ONLY, "you asked to close everything", until))));
    scenes.put(
        "only-closing",
        told -> told.hears(told.turned(TradingState.REDUCE_ONLY, StopTrading.ONLY_CLOSING)));
    scenes.put(
        "wind-down-orders-verified",
        told -> told.hears(told.outcome(windDown(WindDownState.VERIFIED, false, ""))));
    scenes.put(
        "wind-down-flat-verified",
        told ->
            told.hears(
                told.outcome(
                    new AccountOutcome.WindDownChecked(
                        WindDownState.VERIFIED,
                        true,
                        new AccountOutcome.Counted(6, 0),
                        new AccountOutcome.Counted(3, 0),
                        0,
                        ""))));
    scenes.put(
        "wind-down-unanswered",
        told -> told.hears(told.outcome(windDown(WindDownState.UNANSWERED, false, "TIMEOUT"))));
    scenes.put(
        "closed-all", told -> told.hears(told.outcome(closed(ClosingState.CLOSED, false, 0))));
    scenes.put(
        "closed-left", told -> told.hears(told.outcome(closed(ClosingState.LEFT, false, 1))));
    scenes.put(
        "closed-unknown", told -> told.hears(told.outcome(closed(ClosingState.UNKNOWN, false, 0))));
    scenes.put("reversed", told -> told.hears(told.outcome(closed(ClosingState.CLOSED, true, 0))));
    scenes.put(
        "reversed-late", told -> told.hears(told.outcome(closed(ClosingState.TOO_LATE, true, 0))));
    scenes.put(
        "not-reversed", told -> told.hears(told.outcome(closed(ClosingState.LEFT, true, 1))));
    scenes.put(
        "reverse-unknown", told -> told.hears(told.outcome(closed(ClosingState.UNKNOWN, true, 0))));
    scenes.put(
        "wind-down-unknown",
        told -> told.hears(told.outcome(windDown(WindDownState.UNKNOWN, true, "TIMEOUT"))));
    scenes.put(
        "wind-down-left",
        told ->
            told.hears(
                told.outcome(
                    windDown(
                        WindDownState.LEFT,
                        false,
                        "the exchange lists orders 3, positions 3; mine are orders 2, positions"
                            + " 3"))));
  }

  private static void guards(Map<String, Consumer<Told>> scenes) {
    String why = "-4120 Order type not supported for this endpoint.";
    scenes.put(
        "guard-closing",
        told -> told.hears(told.outcome(failed(GuardPart.STOP, WhatNow.CLOSING, why))));
    scenes.put(
        "guard-you-decide",
        told -> told.hears(told.outcome(failed(GuardPart.STOP, WhatNow.YOU_DECIDE, why))));
    scenes.put(
        "guard-exit-refused",
        told -> {
          told.hears(told.outcome(failed(GuardPart.STOP, WhatNow.CLOSING, why)));
          told.hears(told.outcome(failed(GuardPart.EXIT, WhatNow.YOU_DECIDE, "-1001")));
        });
    scenes.put(
        "guard-let-go",
        told ->
            told.hears(
                told.happens(
                    new AccountEvent.ProtectionChanged(
                        Leg.only(MarketExamples.BTC), Optional.empty(), "you took it back"))));
    scenes.put(
        "guard-without-target",
        told -> told.hears(told.outcome(failed(GuardPart.TARGET, WhatNow.WITHOUT, why))));
  }

  private static AccountOutcome failed(GuardPart part, WhatNow whatNow, String why) {
    Optional<Price> trigger =
        part == GuardPart.EXIT ? Optional.empty() : Optional.of(Price.of("60000"));
    return new AccountOutcome.GuardFailed(
        Leg.only(MarketExamples.BTC), part, trigger, whatNow, why);
  }

  private static AccountOutcome closed(ClosingState state, boolean turns, int left) {
    String why = state == ClosingState.UNKNOWN ? "TIMEOUT" : "";
    return new AccountOutcome.PositionsClosed(
        state, turns, new AccountOutcome.Counted(turns ? 1 : 3, left), why);
  }

  private static AccountOutcome windDown(WindDownState state, boolean everything, String why) {
    return new AccountOutcome.WindDownChecked(
        state,
        everything,
        new AccountOutcome.Counted(4, 0),
        new AccountOutcome.Counted(3, 3),
        2,
        why);
  }

  private static void burst(Told told) {
    told.hears(told.byHand(Side.BUY, "0.020", "61800.1"));
    for (int i = 0; i < 18; i++) {
      told.hears(told.byHand(Side.BUY, "0.001", "61801.5"));
    }
    told.hears(told.byHand(Side.SELL, "0.010", "61900"));
  }

  private static void mismatch(Told told) {
    told.byHand(Side.BUY, "0.010", "61000");
    told.hears(told.positionCorrected(Side.BUY, "0.030", "61800.1", "the venue has it so"))
        .hears(told.walletCorrected("12.5"))
        .hears(
            told.turned(TradingState.REDUCE_ONLY, "a position was found that no trade explains"));
  }

  private static Consumer<Told> refused(SettingRefusal why) {
    return told ->
        told.hears(
            told.outcome(
                new AccountOutcome.SettingRefused(
                    MarketExamples.BTC,
                    new Setting.Margin(MarginType.ISOLATED),
                    AS_IT_WAS,
                    why,
                    "-4299",
                    "The market rests.")));
  }

  private static Consumer<Told> linked(WhyLinked why) {
    return told ->
        told.hears(told.outcome(new AccountOutcome.UnlinkRefused(why, 1, 2, "no answer")));
  }

  private static Consumer<Told> still(WhyNotResumed why) {
    String detail = why == WhyNotResumed.COOLING_OFF ? "2026-01-05T12:10:00Z" : "BTCUSDT, balance";
    return told -> told.hears(told.outcome(new AccountOutcome.ResumeRefused(why, detail)));
  }

  private static AccountOutcome margin(MarginType before, MarginType after) {
    return new AccountOutcome.MarginTypeChanged(MarketExamples.BTC, before, after);
  }

  private static String name(Enum<?> why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
