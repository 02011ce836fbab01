package io.patriot.telegram.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A form with files: its fields and its uploads by name. */
public record Multipart(Map<String, String> fields, Map<String, Upload> uploads) {
  private static final int PARTS_MAX = 100;
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=(?:\"([^\"]{1,200})\"|([^;\\s]{1,200}))");
  private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("[;\\s]filename=\"([^\"]*)\"");
  private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  /** Reads a form; null where the bytes do not have the form they claim. */
  public static @Nullable Multipart read(String contentType, byte[] body) {
    var boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      return null;
    }
    var token = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    var delimiter = ("\r\n--" + token).getBytes(StandardCharsets.ISO_8859_1);
    var form = new Multipart(new LinkedHashMap<>(), new LinkedHashMap<>());
    // The first delimiter has no line end before it.
    int at = startsWith(body, 0, delimiter, 2) ? delimiter.length - 2 : after(body, 0, delimiter);
    for (int part = 0; at >= 0 && part < PARTS_MAX; part++) {
      if (at + 1 < body.length && body[at] == '-' && body[at + 1] == '-') {
        return form;
      }
      int headersEnd = indexOf(body, at, BLANK_LINE);
      int contentBegin = headersEnd + BLANK_LINE.length;
      int contentEnd = headersEnd < 0 ? -1 : indexOf(body, headersEnd + 2, delimiter);
      if (contentEnd < 0) {
        return null;
      }
      var headers = new String(body, at, headersEnd - at, StandardCharsets.UTF_8);
      form.add(headers, Arrays.copyOfRange(body, Math.min(contentBegin, contentEnd), contentEnd));
      at = contentEnd + delimiter.length;
    }
    return null;
  }

  private void add(String headers, byte[] content) {
    var name = NAME.matcher(headers);
    if (!name.find()) {
      return;
    }
    var fileName = FILE_NAME.matcher(headers);
    if (fileName.find()) {
      uploads.put(name.group(1), new Upload(fileName.group(1), new Bytes(content)));
    } else {
      fields.put(name.group(1), new String(content, StandardCharsets.UTF_8));
    }
  }

  private static int after(byte[] body, int from, byte[] wanted) {
    int found = indexOf(body, from, wanted);
    return found < 0 ? -1 : found + wanted.length;
  }

  private static int indexOf(byte[] body, int from, byte[] wanted) {
    for (int at = from; at <= body.length - wanted.length; at++) {
      if (body[at] == wanted[0] && startsWith(body, at, wanted, 0)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] body, int at, byte[] wanted, int skip) {
    int length = wanted.length - skip;
    return at + length <= body.length
        && Arrays.equals(body, at, at + length, wanted, skip, wanted.length);
  }
}
