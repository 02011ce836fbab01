package io.patriot.telegram.bot;

import static io.patriot.telegram.Talk.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.telegram.StandInSettings;
import io.patriot.telegram.Talk;
import io.patriot.telegram.TelegramStandIn;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilesTest {
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final TelegramStandIn standIn = TelegramStandIn.start(StandInSettings.usual().onPort(0));
  private final Talk talk = Talk.to(standIn);

  @BeforeEach
  void someoneHasSpoken() {
    talk.says(ANNA, "hi");
  }

  @AfterEach
  void close() {
    talk.close();
    standIn.close();
  }

  private Talk.Answered upload(
      String method, Map<String, String> fields, String field, byte[] file) {
    var boundary = "----b0undary";
    var body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            body.writeBytes(
                ("--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\"\r\n\r\n"
                        + value
                        + "\r\n")
                    .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\""
                + field
                + "\"; filename=\"../etc/chart é.png\"\r\nContent-Type: image/png\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return talk.bot(
        method,
        "multipart/form-data; boundary=" + boundary,
        BodyPublishers.ofByteArray(body.toByteArray()));
  }

  @Test
  void anUploadedPhotoIsShownSentAgainByItsIdAndFetched() {
    var sent =
        upload(
                "sendPhoto",
                Map.of("chat_id", "42", "caption", "<b>up</b>", "parse_mode", "HTML"),
                "photo",
                PIXEL)
            .result();
    var fileId = sent.at("/photo/0/file_id").asText();
    var again = talk.bot("sendPhoto", "{\"chat_id\":42,\"photo\":\"" + fileId + "\"}").result();
    var path =
        talk.bot("getFile", "{\"file_id\":\"" + fileId + "\"}").result().path("file_path").asText();
    var shown = talk.messages(ANNA, 0).path("messages").get(1);

    assertThat(sent.path("caption").asText()).isEqualTo("up");
    assertThat(sent.at("/photo/0/width").asInt()).isEqualTo(1);
    assertThat(again.at("/photo/0/file_id").asText()).isEqualTo(fileId);
    assertThat(talk.get("/file/bot" + standIn.botToken() + "/" + path).status()).isEqualTo(200);
    assertThat(shown.path("caption").asText()).isEqualTo("up");
    assertThat(talk.get(shown.path("photoUrl").asText()).status()).isEqualTo(200);
  }

  @Test
  void aDocumentKeepsATidyName() {
    var sent =
        upload(
                "sendDocument",
                Map.of("chat_id", "42"),
                "document",
                "a,b\r\n--\r\n".getBytes(StandardCharsets.UTF_8))
            .result();

    assertThat(sent.at("/document/file_name").asText()).isEqualTo("chart é.png");
    assertThat(sent.at("/document/file_size").asInt()).isEqualTo(9);
    assertThat(sent.at("/document/mime_type").asText()).isEqualTo("application/octet-stream");
  }

  @Test
  void aPhotoThatIsNoPictureIsRefused() {
    var answer = upload("sendPhoto", Map.of("chat_id", "42"), "photo", new byte[100]);

    assertThat(answer.description()).isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
  }

  @Test
  void aCaptionHasAtMostAThousandAndTwentyFourCharacters() {
    var answer =
        upload("sendPhoto", Map.of("chat_id", "42", "caption", "x".repeat(1_025)), "photo", PIXEL);

    assertThat(answer.description()).isEqualTo("Bad Request: message caption is too long");
  }

  @Test
  void thePictureOfAMessageCanBeExchanged() {
    long id =
        upload("sendPhoto", Map.of("chat_id", "42"), "photo", PIXEL)
            .result()
            .path("message_id")
            .asLong();
    var edited =
        upload(
                "editMessageMedia",
                Map.of(
                    "chat_id",
                    "42",
                    "message_id",
                    Long.toString(id),
                    "media",
                    "{\"type\":\"photo\",\"media\":\"attach://chart\",\"caption\":\"5m\"}"),
                "chart",
                PIXEL)
            .result();
    var recaptioned =
        talk.bot(
            "editMessageCaption", "{\"chat_id\":42,\"message_id\":" + id + ",\"caption\":\"1h\"}");

    assertThat(edited.path("caption").asText()).isEqualTo("5m");
    assertThat(recaptioned.result().path("caption").asText()).isEqualTo("1h");
    assertThat(
            talk.bot("editMessageText", "{\"chat_id\":42,\"message_id\":" + id + ",\"text\":\"x\"}")
                .description())
        .isEqualTo("Bad Request: there is no text in the message to edit");
  }

  @Test
  void aPictureAtAnAddressOfThisMachineIsFetched() {
    var fileId =
        upload("sendPhoto", Map.of("chat_id", "42"), "photo", PIXEL)
            .result()
            .at("/photo/0/file_id")
            .asText();
    var address = standIn.url() + "/files/" + fileId;

    var sent = talk.bot("sendPhoto", "{\"chat_id\":42,\"photo\":\"" + address + "\"}").result();

    assertThat(sent.at("/photo/0/width").asInt()).isEqualTo(1);
  }

  @Test
  void aFileTooLargeIsRefused() {
    var answer =
        upload("sendDocument", Map.of("chat_id", "42"), "document", new byte[(20 << 20) + 1]);

    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void aBrokenFormIsRefused() {
    var answer =
        talk.bot(
            "sendPhoto", "multipart/form-data; boundary=x", BodyPublishers.ofString("--x\r\n"));

    assertThat(answer.description()).isEqualTo("Bad Request: can't parse multipart form");
  }
}
