package io.patriot.lambda;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Lambda hands over from a queue, as far as we read it. */
@Serdeable
record SqsEvent(@JsonProperty("Records") List<SqsRecord> records) {

  /** One message. */
  @Serdeable
  record SqsRecord(String messageId, String body, @Nullable Map<String, String> attributes) {
    /** The group whose order must be kept; a queue without order has one group for each message. */
    String group() {
      String group = attributes == null ? null : attributes.get("MessageGroupId");
      return group == null ? messageId : group;
    }

    String receiveCount() {
      String count = attributes == null ? null : attributes.get("ApproximateReceiveCount");
      return count == null ? "1" : count;
    }

    int receives() {
      return Integer.parseInt(receiveCount());
    }
  }
}
