package io.patriot.aws.queue;

import io.patriot.events.message.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A queue that keeps the order inside each group and hears the same name once in five minutes. */
final class FifoQueue<M extends Message> {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9:/_.#-]{1,128}");

  private final SqsClient client;
  private final String url;
  private final Function<? super M, String> writing;

  FifoQueue(SqsClient client, String url, Function<? super M, String> writing) {
    this.client = client;
    this.url = url;
    this.writing = writing;
  }

  /**
   * @param group messages of one group are worked on one after the other
   * @param name a second message of this name within five minutes is dropped
   */
  void send(M message, String group, String name) {
    try {
      client.sendMessage(
          request ->
              request
                  .queueUrl(url)
                  .messageBody(writing.apply(message))
                  .messageGroupId(group)
                  .messageDeduplicationId(fitting(name)));
    } catch (SdkException e) {
      throw new QueueUnavailable("A message was not taken", e);
    }
  }

  /** SQS takes 128 plain characters; a longer name is told apart by its digest. */
  static String fitting(String name) {
    if (NAME.matcher(name).matches()) {
      return name;
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
