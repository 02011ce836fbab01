package io.patriot.api.link;

import io.patriot.api.page.PageDoor;
import io.patriot.api.page.Words;

/** What is done with what the page sends, behind API Gateway. */
record LinkSent(LinkDesk desk) implements PageDoor.Form {
  @Override
  public PageDoor.Said handle(byte[] body, Words words) {
    LinkDesk.Answer answer = desk.handle(body, new LinkWords(words));
    return new PageDoor.Said(answer.status(), answer.reply());
  }

  @Override
  public LinkReply unreadable(Words words) {
    return new LinkWords(words).unreadable();
  }

  @Override
  public LinkReply failed(Words words) {
    return new LinkWords(words).failed();
  }

  @Override
  public String failure() {
    return "link.page.failed";
  }
}
