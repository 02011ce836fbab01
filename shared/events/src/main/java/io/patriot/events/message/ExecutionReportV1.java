package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import io.patriot.events.order.FillV1;
import org.jspecify.annotations.Nullable;

/** News from a venue about an order. The kind says which of the other parts are set. */
@Serdeable
public record ExecutionReportV1(
    CauseV1 cause,
    String venue,
    String account,
    String symbol,
    String orderId,
    Kind kind,
    @Nullable FillV1 fill,
    @Nullable String code,
    @Nullable String text)
    implements Message {

  /** What is reported. */
  public enum Kind {
    FILLED,
    CANCELLED,
    EXPIRED,
    REJECTED
  }

  public static ExecutionReportV1 of(ExecutionReport report, CauseV1 cause) {
    return switch (report.news()) {
      case ExecutionReport.News.Filled(var fill) ->
          v1(report, cause, Kind.FILLED, FillV1.of(fill), null, null);
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
        venue, AccountId.parse(account), new Symbol(symbol), new OrderId(orderId), news());
  }

  private ExecutionReport.News news() {
    return switch (kind) {
      case FILLED -> {
        if (fill == null) {
          throw new IllegalArgumentException("A fill is reported with its trade");
        }
        yield new ExecutionReport.News.Filled(fill.toDomain());
      }
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
        report.venue(),
        report.account().toString(),
        report.symbol().value(),
        report.order().value(),
        kind,
        fill,
        code,
        text);
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }
}
