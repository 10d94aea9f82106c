import { saysNotFound } from './saysNotFound';

describe('saysNotFound', () => {
  it.each([
    '404',
    'Error 404',
    '404 Error',
    'HTTP 404',
    '404 Not Found',
    '404: Not Found',
    '404 - Page not found',
    'Not Found',
    'Page not found',
    'Page Not Found | Wiki',
    'Page not found · GitHub',
    'Wiki – Page not found',
    'Oops! Page not found',
    'Sorry, this page was not found.',
    'Oops! That page can’t be found.',
    "This page doesn't exist",
    'This page does not exist.',
    'The page you requested does not exist',
    'The page you are looking for could not be found',
    'This page is no longer available',
    "This page isn't available",
    'We can’t find this page',
    'The page has been deleted',
    'Seite nicht gefunden',
    'Die Seite wurde nicht gefunden',
    'Fehler 404',
    'Diese Seite existiert nicht mehr',
    'Hoppla! Die angeforderte Seite konnte nicht gefunden werden',
    'Page introuvable',
    'Page non trouvée',
    "Cette page n'existe pas",
    'Erreur 404',
    'Página no encontrada',
    'Esta página no existe',
    'La página solicitada no se encuentra',
    'No se encontró la página',
  ])('is true of %s', title => {
    expect(saysNotFound(title)).toBe(true);
  });

  it.each([
    '',
    'Checkout is down',
    '404 errors on checkout',
    'Too many 404',
    'HighRateOf404',
    'High rate of 404 Not Found',
    'Service not found in mesh',
    'Volume not found',
    'Ledger: entry not found',
    'Runbook: Kafka topic does not exist',
    'Certificate no longer valid',
    'Order not available',
    'Page the on-call engineer',
    'Página de guardia',
    'What to do when a file is not found by the importer',
    'Nothing to see here',
    'Error 500',
  ])('is false of %s', title => {
    expect(saysNotFound(title)).toBe(false);
  });

  it('takes no long time over a long title', () => {
    const began = performance.now();
    expect(saysNotFound(`the ${'page you '.repeat(20_000)}`)).toBe(false);
    expect(performance.now() - began).toBeLessThan(200);
  });
});
