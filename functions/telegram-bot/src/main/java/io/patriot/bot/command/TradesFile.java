package io.patriot.bot.command;

import io.patriot.application.portfolio.ClosedTrade;
import io.patriot.bot.text.Csv;
import io.patriot.domain.account.AccountId;
import java.util.List;

/** Closed trades as a file: one row for each, with a head, the latest first. */
final class TradesFile {
  static final List<String> HEAD =
      List.of(
          "closed_at",
          "opened_at",
          "account",
          "market",
          "side",
          "quantity",
          "entry_price",
          "exit_price",
          "realised",
          "fees",
          "net",
          "asset",
          "order");

  private TradesFile() {}

  static String of(AccountId account, List<ClosedTrade> trades) {
    var csv = new Csv(HEAD);
    trades.forEach(trade -> csv.row(row(account, trade)));
    return csv.file();
  }

  private static List<Csv.Cell> row(AccountId account, ClosedTrade trade) {
    return List.of(
        Csv.moment(trade.closed()),
        Csv.moment(trade.opened()),
        Csv.text(account.name()),
        Csv.text(trade.symbol().value()),
        Csv.text(trade.direction().name()),
        Csv.number(trade.quantity().value()),
        Csv.number(trade.entry().value()),
        Csv.number(trade.exit().value()),
        Csv.number(trade.realised().amount()),
        Csv.number(trade.fees().amount()),
        Csv.number(trade.net().amount()),
        Csv.text(trade.net().asset().code()),
        Csv.text(trade.order().value()));
  }
}
