import type { Locator, Page } from 'playwright-core';

/** Files as a browser is given them. */
type Files = Parameters<Locator['setInputFiles']>[0];

/** Does what an editor does with mouse and keyboard, and counts it: each click, each field filled in, each choice of files. */
export class Interactions {
  readonly steps: string[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(what: string, target: Locator): Promise<void> {
    this.steps.push(`click ${what}`);
    await target.click();
  }

  async fill(what: string, target: Locator, text: string): Promise<void> {
    this.steps.push(`fill ${what}`);
    await target.fill(text);
  }

  /** Types where the cursor is. */
  async type(what: string, text: string): Promise<void> {
    this.steps.push(`type ${what}`);
    await this.#page.keyboard.insertText(text);
  }

  async choose(what: string, target: Locator, files: Files): Promise<void> {
    this.steps.push(`choose ${what}`);
    await target.setInputFiles(files);
  }
}
