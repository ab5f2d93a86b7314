import { describe, expect, it } from 'vitest';
import { isSiteOff, turnSite } from '../../../entrypoints/own-pages/site-switch';

describe('turning sites on and off', () => {
  it('adds a site once', () => {
    expect(turnSite(['bbc.com'], 'cnn.com', false)).toEqual(['bbc.com', 'cnn.com']);
    expect(turnSite(['cnn.com'], 'cnn.com', false)).toEqual(['cnn.com']);
  });

  it('turns a subdomain on by clearing the site that it belongs to', () => {
    expect(turnSite(['cnn.com', 'bbc.com'], 'edition.cnn.com', true)).toEqual(['bbc.com']);
  });

  it('leaves a site alone when only a subdomain of it was off', () => {
    expect(isSiteOff(['edition.cnn.com'], 'cnn.com')).toBe(false);
    expect(isSiteOff(['cnn.com'], 'edition.cnn.com')).toBe(true);
  });
});
