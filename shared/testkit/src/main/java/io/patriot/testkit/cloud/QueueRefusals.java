package io.patriot.testkit.cloud;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sqs.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sqs.model.InvalidAttributeValueException;
import software.amazon.awssdk.services.sqs.model.MessageNotInflightException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;

/** What SQS refuses, in its own exceptions. */
final class QueueRefusals {
  private static final int BAD_REQUEST = 400;

  private QueueRefusals() {}

  static SqsException noQueue(String name) {
    return of(QueueDoesNotExistException.builder(), "QueueDoesNotExist", "No queue " + name);
  }

  static SqsException nameExists(String name) {
    return of(
        QueueNameExistsException.builder(),
        "QueueNameExists",
        "The queue " + name + " exists with other attributes.");
  }

  static SqsException attribute(String reason) {
    return of(InvalidAttributeValueException.builder(), "InvalidAttributeValue", reason);
  }

  static SqsException notInFlight() {
    return of(
        MessageNotInflightException.builder(),
        "MessageNotInflight",
        "The message is not with anybody.");
  }

  static SqsException badReceipt() {
    return of(
        ReceiptHandleIsInvalidException.builder(),
        "ReceiptHandleIsInvalid",
        "The receipt handle is not a valid receipt handle.");
  }

  static SqsException oldReceipt() {
    return value("Value for parameter ReceiptHandle is invalid. Reason: it has expired.");
  }

  static SqsException value(String reason) {
    return of(SqsException.builder(), "InvalidParameterValue", reason);
  }

  static SqsException missing(String parameter) {
    return of(
        SqsException.builder(),
        "MissingParameter",
        "The request must contain the parameter " + parameter + ".");
  }

  static SqsException emptyBatch() {
    return of(EmptyBatchRequestException.builder(), "EmptyBatchRequest", "There are no entries.");
  }

  static SqsException tooManyEntries() {
    return of(
        TooManyEntriesInBatchRequestException.builder(),
        "TooManyEntriesInBatchRequest",
        "There are more than ten entries.");
  }

  static SqsException sameEntryIds() {
    return of(
        BatchEntryIdsNotDistinctException.builder(),
        "BatchEntryIdsNotDistinct",
        "Two entries have the same id.");
  }

  private static SqsException of(SqsException.Builder refusal, String code, String message) {
    return (SqsException)
        refusal
            .message(message)
            .statusCode(BAD_REQUEST)
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .errorCode(code)
                    .errorMessage(message)
                    .serviceName("Sqs")
                    .build())
            .writableStackTrace(false)
            .build();
  }
}
