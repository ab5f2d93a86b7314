/** Large and small, English and Spanish; dailymail, nymag and sott are the longest that there are. */
export const PAGES = [
  'apnews.com--microsoft',
  'breitbart.com',
  'cnn.com',
  'dailymail.co.uk',
  'elpais.com',
  'euronews.com',
  'foxnews.com--bidens',
  'latimes.com--california',
  'nationalpost.com',
  'nymag.com',
  'nytimes.com',
  'sott.net',
  'theguardian.com',
  'thenation.com--congress',
  'washingtontimes.com--house',
];
