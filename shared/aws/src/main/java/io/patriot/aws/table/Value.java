package io.patriot.aws.table;

import java.math.BigDecimal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values as DynamoDB takes them: numbers travel as text and keep every digit. */
public final class Value {
  private Value() {}

  public static AttributeValue text(Object value) {
    return AttributeValue.fromS(value.toString());
  }

  public static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  public static AttributeValue number(BigDecimal value) {
    return AttributeValue.fromN(value.toPlainString());
  }
}
