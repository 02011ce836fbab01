package io.patriot.trading;

import io.patriot.application.order.RecordExecution;
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
    Facts.executed(
        recordExecution.handle(message.toApplication(), message.cause().toApplication()));
  }
}
