package io.patriot.testkit.cloud;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Says which items another transaction is busy with just now. */
@FunctionalInterface
public interface Conflicts {
  Conflicts NONE = (_, _) -> false;

  boolean meets(String table, Map<String, AttributeValue> keys);
}
