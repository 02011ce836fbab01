package io.patriot.exchanges.binance.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.link.Credential;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.order.PositionSide;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.Reading.Read;
import io.patriot.exchanges.binance.Reading.VenueError;
import io.patriot.exchanges.binance.signed.ScriptedVenue;
import io.patriot.exchanges.binance.trade.Done;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinanceAccountTest {
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final Instant THEN = Instant.ofEpochMilli(1_000);

  private final ScriptedVenue venue = new ScriptedVenue();
  private final BinanceAccount account = new BinanceAccount(venue.line());
  private final BinanceSettings settings = new BinanceSettings(venue.line());
  private final Credential key = ScriptedVenue.credential();

  private static BigDecimal d(String text) {
    return new BigDecimal(text);
  }

  private static <T> T value(Reading<T> reading) {
    assertThat(reading).isInstanceOf(Read.class);
    return ((Read<T>) reading).value();
  }

  @Test
  void theAccountsMoneyIsRead() {
    venue.then(
        200,
        """
        {"totalInitialMargin":"1.5","totalMaintMargin":"0.5","totalWalletBalance":"103.12345678",
        "totalUnrealizedProfit":"-2.25","totalMarginBalance":"100.87345678",
        "availableBalance":"99","assets":[{"asset":"USDT","walletBalance":"103.12345678",
        "availableBalance":"99"}],"positions":[]}""");
    assertThat(value(account.account(key)))
        .isEqualTo(
            new AccountAnswer(
                d("103.12345678"),
                d("-2.25"),
                d("100.87345678"),
                d("99"),
                d("1.5"),
                d("0.5"),
                List.of(new AssetBalance(new Asset("USDT"), d("103.12345678"), d("99")))));
    assertThat(venue.asked(0)).isEqualTo("GET /fapi/v3/account");
  }

  @Test
  void balancesAndPositionsAreRead() {
    venue
        .then(200, "[{\"asset\":\"USDT\",\"balance\":\"7.5\",\"availableBalance\":\"7\"}]")
        .then(
            200,
            """
            [{"symbol":"BTCUSDT","positionSide":"SHORT","positionAmt":"-0.5",
            "entryPrice":"61800.1","breakEvenPrice":"0","markPrice":"61900",
            "unRealizedProfit":"-49.95","liquidationPrice":"0","updateTime":1000}]""");
    assertThat(value(account.balances(key)))
        .containsExactly(new AssetBalance(new Asset("USDT"), d("7.5"), d("7")));
    assertThat(value(account.positions(key)))
        .containsExactly(
            new PositionAnswer(
                BTC,
                PositionSide.SHORT,
                d("-0.5"),
                Optional.of(d("61800.1")),
                Optional.of(d("61900")),
                d("-49.95"),
                Optional.empty(),
                THEN));
    assertThat(venue.asked(1)).isEqualTo("GET /fapi/v3/positionRisk");
  }

  @Test
  void howTheAccountIsSetIsRead() {
    venue
        .then(
            200,
            """
            [{"symbol":"BTCUSDT","marginType":"CROSSED","isAutoAddMargin":false,"leverage":21,
            "maxNotionalValue":"1000000"}]""")
        .then(
            200,
            """
            {"feeTier":0,"canTrade":true,"canDeposit":true,"canWithdraw":true,
            "dualSidePosition":true,"updateTime":0,"multiAssetsMargin":false,"tradeGroupId":-1}""")
        .then(
            200,
            """
            [{"symbol":"BTCUSDT","brackets":[{"bracket":1,"initialLeverage":75,
            "notionalCap":10000,"notionalFloor":0,"maintMarginRatio":0.0065,"cum":0.0}]}]""")
        .then(
            200,
            """
            {"symbol":"BTCUSDT","makerCommissionRate":"0.0002","takerCommissionRate":"0.0004"}""");
    assertThat(value(account.symbolSettings(key, BTC)))
        .containsExactly(new SymbolSettings(BTC, MarginType.CROSSED, 21, d("1000000")));
    assertThat(value(account.settings(key))).isEqualTo(new AccountSettings(true, true, false));
    var bracket = value(account.leverageBrackets(key, BTC)).getFirst().brackets().getFirst();
    assertThat(bracket.maintenanceRatio()).isEqualByComparingTo("0.0065");
    assertThat(value(account.commissionRates(key, BTC)))
        .isEqualTo(new CommissionRates(BTC, d("0.0002"), d("0.0004")));
    assertThat(venue.asked(0)).isEqualTo("GET /fapi/v1/symbolConfig symbol=BTCUSDT");
  }

  @Test
  void incomeIsReadForSevenDaysAtMost() {
    venue.then(
        200,
        """
        [{"symbol":"","incomeType":"TRANSFER","income":"-0.375","asset":"USDT","info":"x",
        "time":1000,"tranId":"9689322392","tradeId":""},
        {"symbol":"BTCUSDT","incomeType":"COMMISSION","income":"-0.01","asset":"USDT","info":"x",
        "time":1000,"tranId":7,"tradeId":"2059192"}]""");
    var income = value(account.income(key, THEN, THEN.plusSeconds(60)));
    assertThat(income.getFirst())
        .isEqualTo(
            new Income(
                "TRANSFER", Optional.empty(), d("-0.375"), new Asset("USDT"), 9689322392L, THEN));
    assertThat(income.get(1).symbol()).contains(BTC);
    assertThatThrownBy(() -> account.income(key, THEN, THEN.plusSeconds(700_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void settingsAreChangedOnceAndWhatIsSoAlreadyIsDone() {
    venue
        .then(200, "{\"leverage\":21,\"maxNotionalValue\":\"1000000\",\"symbol\":\"BTCUSDT\"}")
        .then(400, "{\"code\":-4046,\"msg\":\"No need to change margin type.\"}")
        .then(400, "{\"code\":-4059,\"msg\":\"No need to change position side.\"}")
        .then(400, "{\"code\":-4068,\"msg\":\"Position exists\"}")
        .then(200, "{\"code\":200,\"msg\":\"success\"}");
    assertThat(value(settings.leverage(key, BTC, 21)).leverage()).isEqualTo(21);
    assertThat(value(settings.marginType(key, BTC, MarginType.ISOLATED))).isEqualTo(new Done());
    assertThat(value(settings.hedgeMode(key, true))).isEqualTo(new Done());
    assertThat(settings.hedgeMode(key, false)).isInstanceOf(VenueError.class);
    assertThat(value(settings.hedgeMode(key, false))).isEqualTo(new Done());
    assertThat(venue.asked(0)).isEqualTo("POST /fapi/v1/leverage symbol=BTCUSDT&leverage=21");
    assertThat(venue.asked(1))
        .isEqualTo("POST /fapi/v1/marginType symbol=BTCUSDT&marginType=ISOLATED");
    assertThat(venue.asked(2)).isEqualTo("POST /fapi/v1/positionSide/dual dualSidePosition=true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "enableReading":true,"enableFutures":true,"enableWithdrawals":false,"enableInternalTransfer":false,"permitsUniversalTransfer":false,"ipRestrict":true | true,true,false,false,false,true
          "enableReading":true,"enableFutures":false,"enableWithdrawals":true,"enableInternalTransfer":true,"permitsUniversalTransfer":true,"ipRestrict":false | true,false,true,true,true,false
          "enableReading":true,"enableFutures":true,"enableWithdrawals":false | true,true,false,true,true,false
          """)
  void whatAKeyMayDoIsReadAndSilenceCountsAgainstIt(String said, String expected) {
    venue.then(200, "{" + said + "}");
    var may = value(KeyPermissions.of(venue.line(), key));
    assertThat(
            "%s,%s,%s,%s,%s,%s"
                .formatted(
                    may.reading(),
                    may.futures(),
                    may.withdrawals(),
                    may.internalTransfers(),
                    may.universalTransfers(),
                    may.ipRestricted()))
        .isEqualTo(expected);
    assertThat(venue.asked(0)).isEqualTo("GET /sapi/v1/account/apiRestrictions");
  }

  @Test
  void aKeyOfWhichTheVenueDoesNotSayWhetherItWithdrawsIsNotUnderstood() {
    venue.then(200, "{\"enableReading\":true,\"enableFutures\":true}");
    assertThat(KeyPermissions.of(venue.line(), key)).isInstanceOf(Reading.Unavailable.class);
  }
}
