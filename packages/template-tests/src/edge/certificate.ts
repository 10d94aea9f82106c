import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, runProgram } from '../tools';

/**
 * Makes a folder with one self-signed certificate, as HAProxy reads them: certificate and key in one file.
 * @returns undefined where there is no openssl
 */
export async function makeCertificates(
  folder: string,
): Promise<string | undefined> {
  const program = findProgram('openssl');
  if (!program) return undefined;
  const certificates = join(folder, 'certificates');
  mkdirSync(certificates);
  const key = join(folder, 'key');
  const certificate = join(folder, 'crt');
  const { code, said } = await runProgram(program, [
    ...['req', '-x509', '-nodes', '-days', '1', '-subj', '/CN=edge'],
    ...['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
    ...['-keyout', key, '-out', certificate],
  ]);
  if (code !== 0) throw new Error(`openssl: ${said}`);
  writeFileSync(
    join(certificates, 'edge.pem'),
    [certificate, key].map(file => readFileSync(file, 'utf8')).join(''),
  );
  return certificates;
}
