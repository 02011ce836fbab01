package io.patriot.local.aws.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * One of the two sides of a sequence: its queues, and what it handed out so far. Ids and receipts
 * are told by when they were first seen, because each side has its own.
 */
final class QueueSide {
  final SqsClient client;
  final String queue;
  final String dead;
  final List<String> receipts = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();

  QueueSide(SqsClient client, String queue, String dead) {
    this.client = client;
    this.queue = queue;
    this.dead = dead;
  }

  String answer(Function<QueueSide, String> call) {
    try {
      return call.apply(this);
    } catch (SqsException e) {
      String kind = e.getClass().getSimpleName();
      return kind.equals("SqsException") ? e.awsErrorDetails().errorCode() : kind;
    }
  }

  String id(String id) {
    if (!ids.contains(id)) {
      ids.add(id);
    }
    return "#" + ids.indexOf(id);
  }

  /** Receipts of the very beginning may not be there, then it is one that never was. */
  String receipt(int position) {
    return position < receipts.size() ? receipts.get(position) : "nonsense";
  }

  String failures(List<BatchResultErrorEntry> failed) {
    return failed.stream().map(one -> one.id() + "=" + one.code()).toList().toString();
  }

  String received(List<Message> messages) {
    var text = new StringBuilder("received");
    for (Message message : messages) {
      receipts.add(message.receiptHandle());
      text.append(' ')
          .append(id(message.messageId()))
          .append(message.body())
          .append(attributes(message.attributes()));
    }
    return text.toString();
  }

  private static Map<String, String> attributes(
      Map<MessageSystemAttributeName, String> attributes) {
    var told = new TreeMap<String, String>();
    attributes.forEach((name, value) -> told.put(name.toString(), value));
    told.remove("SenderId");
    told.remove("SequenceNumber");
    told.computeIfPresent(
        "DeadLetterQueueSourceArn", (_, arn) -> arn.substring(arn.lastIndexOf(':')));
    return told;
  }
}
