package io.patriot.exchanges.binance.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Fields of the venue's answers; each is there as it should be, or {@link Unexpected}. */
public final class Json {
  private static final int NESTING_MAX = 32;
  private static final int DECIMAL_CHARS_MAX = 40;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(NESTING_MAX).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private Json() {}

  public static JsonNode parsed(String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      if (json.isMissingNode()) {
        throw new Unexpected("nothing at all");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new Unexpected("not JSON");
    }
  }

  public static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new Unexpected("no text " + field);
    }
    return value.textValue();
  }

  public static String textOr(JsonNode node, String field, String otherwise) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.textValue() : otherwise;
  }

  public static BigDecimal decimal(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isIntegralNumber()) {
      return value.decimalValue();
    }
    if (!value.isTextual() || value.textValue().length() > DECIMAL_CHARS_MAX) {
      throw new Unexpected("no decimal " + field);
    }
    try {
      BigDecimal decimal = new BigDecimal(value.textValue());
      if (Math.abs(decimal.scale()) > DECIMAL_CHARS_MAX) {
        throw new Unexpected("no decimal " + field);
      }
      return decimal;
    } catch (NumberFormatException _) {
      throw new Unexpected("no decimal " + field);
    }
  }

  /** A decimal that may be written without quotes, which is exact because it is read so. */
  public static BigDecimal number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNumber() ? value.decimalValue() : decimal(node, field);
  }

  /** Zero where the venue leaves the field out or empty. */
  public static BigDecimal decimalOrZero(JsonNode node, String field) {
    JsonNode value = node.path(field);
    boolean absent =
        value.isMissingNode() || value.isNull() || (value.isTextual() && value.asText().isEmpty());
    return absent ? BigDecimal.ZERO : decimal(node, field);
  }

  /** A price, where zero or nothing stands for none. */
  public static Optional<BigDecimal> positive(JsonNode node, String field) {
    return Optional.of(decimalOrZero(node, field)).filter(value -> value.signum() > 0);
  }

  /** A whole number, also where the venue writes it as a text. */
  public static long wholeNumber(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    }
    if (value.isTextual()) {
      try {
        return Long.parseLong(value.textValue());
      } catch (NumberFormatException _) {
        throw new Unexpected("no whole number " + field);
      }
    }
    throw new Unexpected("no whole number " + field);
  }

  public static long wholeNumberOr(JsonNode node, String field, long otherwise) {
    JsonNode value = node.path(field);
    boolean absent =
        value.isMissingNode() || value.isNull() || (value.isTextual() && value.asText().isEmpty());
    return absent ? otherwise : wholeNumber(node, field);
  }

  public static Instant time(JsonNode node, String field) {
    return Instant.ofEpochMilli(wholeNumber(node, field));
  }

  public static boolean flag(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isBoolean()) {
      throw new Unexpected("no yes or no " + field);
    }
    return value.booleanValue();
  }

  public static boolean flagOr(JsonNode node, String field, boolean otherwise) {
    return node.path(field).isBoolean() ? node.path(field).booleanValue() : otherwise;
  }

  /** One of our words for the venue's, or the one that stands for words we do not know. */
  public static <E extends Enum<E>> E word(JsonNode node, String field, Class<E> words, E unknown) {
    String word = textOr(node, field, "").toUpperCase(Locale.ROOT);
    for (E known : words.getEnumConstants()) {
      if (known.name().equals(word)) {
        return known;
      }
    }
    return unknown;
  }

  public static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    if (!array.isArray()) {
      throw new Unexpected("no list");
    }
    var list = new ArrayList<T>(array.size());
    array.forEach(node -> list.add(each.apply(node)));
    return List.copyOf(list);
  }
}
