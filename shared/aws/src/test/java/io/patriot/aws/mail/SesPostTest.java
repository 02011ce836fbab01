package io.patriot.aws.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.patriot.application.mail.Letter;
import io.patriot.application.mail.MailAddress;
import io.patriot.application.mail.Post.Posted;
import io.patriot.aws.AwsClients;
import io.patriot.aws.AwsSettings;
import io.patriot.aws.CallCounter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What SES is asked, and what its answers mean. */
final class SesPostTest {
  private static final MailAddress FROM = new MailAddress("news@patriot.example");
  private static final MailAddress TO = new MailAddress("ada@example.org");
  private static final Letter LETTER =
      new Letter("Стоп сработал: BTC", "Zeile 1 & mehr\n5 € < 6 €");
  private static final String TAKEN =
      "<SendEmailResponse xmlns=\"http://ses.amazonaws.com/doc/2010-12-01/\"><SendEmailResult>"
          + "<MessageId>m-1</MessageId></SendEmailResult></SendEmailResponse>";

  private final List<Map<String, String>> asked = new ArrayList<>();
  private int status = 200;
  private String answer = TAKEN;
  private HttpServer server;
  private AwsClients clients;
  private SesPost post;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/xml");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    clients =
        AwsClients.of(
            AwsSettings.fromEnvironment(
                Map.of(
                    "AWS_ENDPOINT_URL_SES", "http://127.0.0.1:" + server.getAddress().getPort())),
            new CallCounter());
    post = new SesPost(clients::ses, FROM);
  }

  @AfterEach
  void close() {
    server.stop(0);
    clients.close();
  }

  @Test
  void sendsOneLetterInPlainWords() {
    assertThat(post.send(TO, LETTER)).isEqualTo(Posted.TAKEN);

    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst())
        .containsEntry("Action", "SendEmail")
        .containsEntry("Source", FROM.value())
        .containsEntry("Destination.ToAddresses.member.1", TO.value())
        .doesNotContainKey("Destination.ToAddresses.member.2")
        .containsEntry("Message.Subject.Data", LETTER.subject())
        .containsEntry("Message.Subject.Charset", "UTF-8")
        .containsEntry("Message.Body.Text.Data", LETTER.text())
        .containsEntry("Message.Body.Text.Charset", "UTF-8")
        .doesNotContainKey("Message.Body.Html.Data");
  }

  @Test
  void whatSesRejectsIsRefusedForGood() {
    answers(400, "MessageRejected", "Email address is not verified");
    assertThat(post.send(TO, LETTER)).isEqualTo(Posted.REFUSED);

    answers(403, "AccessDenied", "not allowed");
    assertThat(post.send(TO, LETTER)).isEqualTo(Posted.REFUSED);
  }

  @Test
  void whatWasTooMuchOrBrokeThereIsUnknown() {
    answers(400, "Throttling", "Maximum sending rate exceeded");
    assertThat(post.send(TO, LETTER)).isEqualTo(Posted.UNKNOWN);

    answers(500, "InternalFailure", "broke");
    assertThat(post.send(TO, LETTER)).isEqualTo(Posted.UNKNOWN);
  }

  @Test
  void whenNobodyAnswersItIsUnknown() {
    server.stop(0);

    assertThat(post.send(TO, LETTER)).isEqualTo(Posted.UNKNOWN);
  }

  private void answers(int code, String error, String message) {
    status = code;
    answer =
        "<ErrorResponse xmlns=\"http://ses.amazonaws.com/doc/2010-12-01/\"><Error><Type>Sender</Type><Code>"
            + error
            + "</Code><Message>"
            + message
            + "</Message></Error></ErrorResponse>";
  }

  private static Map<String, String> form(String body) {
    var form = new TreeMap<String, String>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      form.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return form;
  }
}
