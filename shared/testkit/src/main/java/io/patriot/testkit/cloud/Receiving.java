package io.patriot.testkit.cloud;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/** A message as SQS hands it to whoever asked, with what was asked for. */
final class Receiving {
  private static final String ALL = "All";
  private static final String SENDER = "AIDAINMEMORYSENDER";

  private Receiving() {}

  static Message message(Letter letter, ReceiveMessageRequest request) {
    var message =
        Message.builder()
            .messageId(letter.id)
            .receiptHandle(letter.receipt)
            .body(letter.text.body());
    List<String> wanted = request.messageSystemAttributeNamesAsStrings();
    if (!wanted.isEmpty()) {
      message.attributes(system(letter, wanted));
    }
    if (request.hasMessageAttributeNames() && !letter.text.attributes().isEmpty()) {
      message.messageAttributes(chosen(letter.text.attributes(), request.messageAttributeNames()));
    }
    return message.build();
  }

  private static Map<MessageSystemAttributeName, String> system(
      Letter letter, List<String> wanted) {
    var all = new EnumMap<MessageSystemAttributeName, String>(MessageSystemAttributeName.class);
    all.put(MessageSystemAttributeName.SENDER_ID, SENDER);
    all.put(MessageSystemAttributeName.SENT_TIMESTAMP, Long.toString(letter.sentAtMs));
    all.put(
        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
        Integer.toString(letter.receiveCount));
    all.put(
        MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP,
        Long.toString(letter.firstReceivedAtMs));
    put(all, MessageSystemAttributeName.MESSAGE_GROUP_ID, letter.text.group());
    if (letter.text.deduplicationId() != null) {
      put(all, MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID, letter.text.deduplicationId());
      put(all, MessageSystemAttributeName.SEQUENCE_NUMBER, sequence(letter.sequence));
    }
    put(all, MessageSystemAttributeName.AWS_TRACE_HEADER, letter.text.traceHeader());
    put(all, MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN, letter.comesFrom);
    if (!wanted.contains(ALL)) {
      all.keySet().removeIf(name -> !wanted.contains(name.toString()));
    }
    return all;
  }

  private static void put(
      Map<MessageSystemAttributeName, String> all,
      MessageSystemAttributeName name,
      @Nullable String value) {
    if (value != null) {
      all.put(name, value);
    }
  }

  private static Map<String, MessageAttributeValue> chosen(
      Map<String, MessageAttributeValue> attributes, List<String> wanted) {
    var chosen = new LinkedHashMap<String, MessageAttributeValue>();
    attributes.forEach(
        (name, value) -> {
          if (wanted.stream().anyMatch(one -> isMeant(one, name))) {
            chosen.put(name, value);
          }
        });
    return chosen;
  }

  private static boolean isMeant(String wanted, String name) {
    return wanted.equals(ALL)
        || wanted.equals(name)
        || (wanted.endsWith(".*") && name.startsWith(wanted.substring(0, wanted.length() - 2)));
  }

  /** Twenty digits, so that they sort as text. */
  static String sequence(long sequence) {
    return String.format(Locale.ROOT, "1%019d", sequence);
  }
}
