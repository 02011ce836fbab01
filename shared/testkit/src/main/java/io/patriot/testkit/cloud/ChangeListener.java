package io.patriot.testkit.cloud;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Hears of every change of a table, as its stream would tell it. */
@FunctionalInterface
public interface ChangeListener {
  /**
   * @param before nothing if the item is new
   * @param after nothing if the item is gone
   * @param sequence rises by one with each change of any table
   */
  void onChange(
      String table,
      Map<String, AttributeValue> keys,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after,
      long sequence);
}
