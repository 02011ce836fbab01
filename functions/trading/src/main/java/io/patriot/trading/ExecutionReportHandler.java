package io.patriot.trading;

import io.patriot.application.order.RecordExecution;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.events.message.ExecutionReportV1;
import io.patriot.lambda.MessageHandler;

/** Folds venues' news into the books. */
final class ExecutionReportHandler implements MessageHandler<ExecutionReportV1> {
  private final RecordExecution recordExecution;

  ExecutionReportHandler(RecordExecution recordExecution) {
    this.recordExecution = recordExecution;
  }

  @Override
  public Class<ExecutionReportV1> messageType() {
    return ExecutionReportV1.class;
  }

  @Override
  public void handle(ExecutionReportV1 message) {
    ExecutionReport report = message.toApplication();
    Facts.executed(report, recordExecution.handle(report, message.cause().toApplication()));
  }
}
