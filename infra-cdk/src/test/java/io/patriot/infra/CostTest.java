package io.patriot.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CostTest {
  private static final Path PAGE = Path.of("COST.md");
  private static final List<Integer> PEOPLE = List.of(1, 100, 10_000);
  private static final BigDecimal LITE_USD_MAX = new BigDecimal("31");
  private static final BigDecimal PERSON_USD_MAX = new BigDecimal("0.010");

  private final Prices prices;

  CostTest() throws IOException {
    prices = Prices.read(Path.of("prices.csv"));
  }

  /** Run with {@code -Dredraw=true} to write the page instead of checking it. */
  @Test
  void thePageShowsWhatTheStagesCost() throws IOException {
    if (Boolean.getBoolean("redraw")) {
      Files.writeString(PAGE, page());
      return;
    }
    assertThat(Files.readString(PAGE))
        .as("redraw with: mvn -pl infra-cdk test -Dredraw=true")
        .isEqualTo(page());
  }

  @Test
  void aSmallInstallationAndAPersonStaySmallOnTheBill() throws IOException {
    assertThat(Bill.ofStanding(Drawn.of(Stage.LITE), prices).sum()).isLessThan(LITE_USD_MAX);
    assertThat(Bill.of(Counted.month(), prices).sum()).isLessThanOrEqualTo(PERSON_USD_MAX);
  }

  private String page() throws IOException {
    var page =
        new StringBuilder(
            """
            # What it costs

            List prices of us-east-1 in US dollars a month, without free tiers, tax, storage and what leaves for the internet; they
            stand in [prices.csv](prices.csv). What is there is counted in the templates. What a person causes is counted in the
            simulated platform and kept in [counted.csv](counted.csv); a tenth more fails the build. Runs count as 0.1 s of 0.5 GB and 1 kB of log.
            Nothing here was billed yet. Drawn by [CostTest](src/test/java/io/patriot/infra/CostTest.java).

            | stage | standing | 1 person | 100 people | 10,000 people |
            | --- | --- | --- | --- | --- |
            """);
    Bill month = Bill.of(Counted.month(), prices);
    BigDecimal person = month.sum();
    Bill orders = Bill.of(Counted.thousandOrders(), prices);
    for (Drawn drawn : Drawn.everyStage()) {
      BigDecimal standing = Bill.ofStanding(drawn, prices).sum();
      page.append("| ").append(drawn.stage().name()).append(" | ").append(usd(standing, 2));
      for (int people : PEOPLE) {
        page.append(" | ")
            .append(usd(standing.add(person.multiply(BigDecimal.valueOf(people))), 2));
      }
      page.append(" |\n");
    }
    page.append(
        """

        More people need more feeds and private streams than one task can hold; that is not in these figures.
        """);
    page.append(
        "Whoever is active writes or presses 600 times in a month and places 90 live orders.\n");
    table(page, "One active person: " + usd(person, 4), month, 6);
    table(page, "1,000 orders with the chat around them: " + usd(orders.sum(), 2), orders, 6);
    for (Drawn drawn : Drawn.everyStage()) {
      table(page, "Standing in " + drawn.stage().name(), Bill.ofStanding(drawn, prices), 2);
    }
    return page.toString();
  }

  private void table(StringBuilder page, String title, Bill bill, int digits) {
    page.append("\n## ").append(title);
    page.append("\n\n| what | formula | quantity | price | $ |\n| --- | --- | --- | --- | --- |\n");
    for (Bill.Line line : bill.lines()) {
      Prices.Price price = prices.of(line.price());
      page.append(
          String.format(
              Locale.ROOT,
              "| %s, %s | %s | %s | %s per %s | %s |%n",
              price.service(),
              line.price(),
              line.formula(),
              line.quantity().toPlainString(),
              price.usd().toPlainString(),
              price.unit(),
              usd(line.usd(), digits)));
    }
    page.append("| **sum** | | | | **").append(usd(bill.sum(), digits)).append("** |\n");
  }

  private static String usd(BigDecimal usd, int digits) {
    return usd.setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }
}
