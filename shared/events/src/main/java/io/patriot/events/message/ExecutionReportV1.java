package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.events.order.FillV1;
import io.patriot.events.order.PositionSideV1;
import org.jspecify.annotations.Nullable;

/** News from a venue about an order. The kind says which of the other parts are set. */
@Serdeable
public record ExecutionReportV1(
    CauseV1 cause,
    String account,
    String symbol,
    String orderId,
    Kind kind,
    @Nullable FillV1 fill,
    @Nullable String code,
    @Nullable String text,
    @Nullable String side,
    @Nullable String quantity,
    @Nullable String price,
    @Nullable String positionSide)
    implements Message {

  /** What is reported. */
  public enum Kind {
    ACCEPTED,
    TRIGGERED,
    AMENDED,
    AMEND_REFUSED,
    FILLED,
    EXTERNAL_FILL,
    CANCELLED,
    EXPIRED,
    REJECTED
  }

  public static ExecutionReportV1 of(ExecutionReport report, CauseV1 cause) {
    return switch (report.news()) {
      case ExecutionReport.News.Accepted(var id) ->
          v1(report, cause, Kind.ACCEPTED, null, null, id);
      case ExecutionReport.News.Triggered(var id) ->
          v1(report, cause, Kind.TRIGGERED, null, null, id);
      case ExecutionReport.News.Amended(var quantity, var price) ->
          v1(report, cause, Kind.AMENDED, null, null, null)
              .with(null, quantity.toString(), price.toString());
      case ExecutionReport.News.AmendRefused(var code, var message) ->
          v1(report, cause, Kind.AMEND_REFUSED, null, code, message);
      case ExecutionReport.News.ExternalFill(var side, var fill, var origin) ->
          v1(report, cause, Kind.EXTERNAL_FILL, FillV1.of(fill), null, origin)
              .with(side.name(), null, null);
      case ExecutionReport.News.Filled(var fill) ->
          v1(report, cause, Kind.FILLED, FillV1.of(fill), null, null)
              .with(report.side() == null ? null : report.side().name(), null, null);
      case ExecutionReport.News.Cancelled(var why) ->
          v1(report, cause, Kind.CANCELLED, null, null, why);
      case ExecutionReport.News.Expired(var why) ->
          v1(report, cause, Kind.EXPIRED, null, null, why);
      case ExecutionReport.News.Rejected(var code, var message) ->
          v1(report, cause, Kind.REJECTED, null, code, message);
    };
  }

  public ExecutionReport toApplication() {
    return new ExecutionReport(
        AccountId.parse(account),
        new Symbol(symbol),
        new OrderId(orderId),
        news(),
        kind == Kind.FILLED && side != null ? Side.valueOf(side) : null,
        PositionSideV1.toDomain(positionSide));
  }

  private ExecutionReport.News news() {
    return switch (kind) {
      case ACCEPTED -> new ExecutionReport.News.Accepted(set(text));
      case TRIGGERED -> new ExecutionReport.News.Triggered(set(text));
      case AMENDED ->
          new ExecutionReport.News.Amended(Quantity.of(set(quantity)), Price.of(set(price)));
      case AMEND_REFUSED -> new ExecutionReport.News.AmendRefused(said(code), said(text));
      case FILLED -> new ExecutionReport.News.Filled(set(fill).toDomain());
      case EXTERNAL_FILL ->
          new ExecutionReport.News.ExternalFill(
              Side.valueOf(set(side)), set(fill).toDomain(), said(text));
      case CANCELLED -> new ExecutionReport.News.Cancelled(said(text));
      case EXPIRED -> new ExecutionReport.News.Expired(said(text));
      case REJECTED -> new ExecutionReport.News.Rejected(said(code), said(text));
    };
  }

  private static ExecutionReportV1 v1(
      ExecutionReport report,
      CauseV1 cause,
      Kind kind,
      @Nullable FillV1 fill,
      @Nullable String code,
      @Nullable String text) {
    return new ExecutionReportV1(
        cause,
        report.account().toString(),
        report.symbol().value(),
        report.order().value(),
        kind,
        fill,
        code,
        text,
        null,
        null,
        null,
        PositionSideV1.of(report.positionSide()));
  }

  private ExecutionReportV1 with(
      @Nullable String newSide, @Nullable String newQuantity, @Nullable String newPrice) {
    return new ExecutionReportV1(
        cause,
        account,
        symbol,
        orderId,
        kind,
        fill,
        code,
        text,
        newSide,
        newQuantity,
        newPrice,
        positionSide);
  }

  private static <T> T set(@Nullable T part) {
    if (part == null) {
      throw new IllegalArgumentException("News of its kind is reported with more than that");
    }
    return part;
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }
}
