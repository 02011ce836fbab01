package io.patriot.aws.queue;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.events.Wire;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.ExecutionReportV1;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * News from venues, in order for each account. The same news heard on two roads has one name and is
 * worked on once; what slips through is recognised by the books.
 */
public final class SqsExecutionReports implements ExecutionReports {
  static final int ENTRIES_PER_CALL_MAX = 10;
  static final int CALL_BYTES_MAX = 256 * 1024;
  private static final int ROUNDS_MAX = 3;

  private final SqsClient client;
  private final String queueUrl;
  private final Wire wire;

  public SqsExecutionReports(SqsClient client, String queueUrl, Wire wire) {
    this.client = client;
    this.queueUrl = queueUrl;
    this.wire = wire;
  }

  @Override
  public void send(List<ExecutionReport> reports, Cause cause) {
    CauseV1 because = CauseV1.of(cause);
    var call = new ArrayList<SendMessageBatchRequestEntry>();
    int bytes = 0;
    for (ExecutionReport report : reports) {
      String body = wire.write(ExecutionReportV1.of(report, because));
      int size = body.getBytes(StandardCharsets.UTF_8).length;
      if (call.size() == ENTRIES_PER_CALL_MAX
          || (!call.isEmpty() && bytes + size > CALL_BYTES_MAX)) {
        call(List.copyOf(call));
        call.clear();
        bytes = 0;
      }
      call.add(entry(Integer.toString(call.size()), body, report, cause));
      bytes += size;
    }
    if (!call.isEmpty()) {
      call(List.copyOf(call));
    }
  }

  /** A call may take some entries and refuse others; those are tried again, in their order. */
  private void call(List<SendMessageBatchRequestEntry> entries) {
    List<SendMessageBatchRequestEntry> rest = entries;
    for (int round = 0; round < ROUNDS_MAX; round++) {
      List<String> failed = failed(rest);
      if (failed.isEmpty()) {
        return;
      }
      rest = rest.stream().filter(entry -> failed.contains(entry.id())).toList();
    }
    throw new QueueUnavailable(rest.size() + " execution reports were not taken", null);
  }

  private List<String> failed(List<SendMessageBatchRequestEntry> entries) {
    try {
      return client
          .sendMessageBatch(request -> request.queueUrl(queueUrl).entries(entries))
          .failed()
          .stream()
          .map(BatchResultErrorEntry::id)
          .toList();
    } catch (SdkException e) {
      throw new QueueUnavailable("Execution reports were not taken", e);
    }
  }

  private static SendMessageBatchRequestEntry entry(
      String id, String body, ExecutionReport report, Cause cause) {
    return SendMessageBatchRequestEntry.builder()
        .id(id)
        .messageBody(body)
        .messageGroupId(report.account().toString())
        .messageDeduplicationId(FifoQueue.fitting(name(report, cause)))
        .build();
  }

  /** An order may be changed there and back, so a change is told apart by who asked for it. */
  private static String name(ExecutionReport report, Cause cause) {
    String order = report.order().value();
    return switch (report.news()) {
      case ExecutionReport.News.Filled(var fill) -> order + ":filled:" + fill.tradeId();
      case ExecutionReport.News.Accepted(var id) -> order + ":accepted:" + id;
      case ExecutionReport.News.Triggered(var id) -> order + ":triggered:" + id;
      case ExecutionReport.News.Amended(var quantity, var price) ->
          order + ":amended:" + quantity + ":" + price + ":" + cause.correlationId();
      case ExecutionReport.News.AmendRefused _ -> order + ":amend-refused:" + cause.correlationId();
      case ExecutionReport.News.ExternalFill(_, var fill, _) ->
          order + ":external:" + fill.tradeId();
      case ExecutionReport.News.Cancelled _ -> order + ":cancelled";
      case ExecutionReport.News.Expired _ -> order + ":expired";
      case ExecutionReport.News.Rejected _ -> order + ":rejected";
    };
  }
}
