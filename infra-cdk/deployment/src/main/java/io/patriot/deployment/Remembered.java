package io.patriot.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A note in the template that stands: what was drawn, and what of it was left out, so that the next
 * deployment changes nothing where nothing changed and still says what is missing.
 */
record Remembered(String drawn, List<LeftOut> leftOut) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String METADATA = "Metadata";
  private static final String NOTE = "PatriotDeployment";

  Remembered {
    leftOut = List.copyOf(leftOut);
  }

  static Remembered of(Template drawn, List<LeftOut> leftOut) {
    return new Remembered(digest(drawn), leftOut);
  }

  static Optional<Remembered> in(String standing) {
    try {
      JsonNode note = JSON.readTree(standing).path(METADATA).path(NOTE);
      if (note.isMissingNode()) {
        return Optional.empty();
      }
      var leftOut = new ArrayList<LeftOut>();
      note.path("leftOut")
          .forEach(
              out ->
                  leftOut.add(
                      new LeftOut(
                          out.path("kind").asText(),
                          out.path("count").asInt(),
                          out.path("words").asText())));
      return Optional.of(new Remembered(note.path("drawn").asText(), leftOut));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  boolean isOf(Template template) {
    return drawn.equals(digest(template));
  }

  String writtenInto(Template reduced) {
    ObjectNode whole = reduced.json().deepCopy();
    ObjectNode note = whole.withObject("/" + METADATA + "/" + NOTE);
    note.put("drawn", drawn);
    ArrayNode list = note.putArray("leftOut");
    leftOut.forEach(
        out ->
            list.addObject()
                .put("kind", out.kind())
                .put("count", out.count())
                .put("words", out.words()));
    return whole.toString();
  }

  private static String digest(Template template) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(template.json().toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
