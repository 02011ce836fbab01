package io.patriot.bot;

import io.patriot.application.mail.Letter;
import io.patriot.application.mail.MailAddress;
import io.patriot.application.mail.Post;
import java.util.ArrayList;
import java.util.List;

/** Keeps letters, and answers as it is told to. */
final class RecordingPost implements Post {
  final List<Sent> sent = new ArrayList<>();
  Posted answer = Posted.TAKEN;

  /** One of them. */
  record Sent(MailAddress to, Letter letter) {}

  @Override
  public Posted send(MailAddress to, Letter letter) {
    sent.add(new Sent(to, letter));
    return answer;
  }
}
