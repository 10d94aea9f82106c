import { discoveryApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { Personas, fetchPersonas } from './personas';

const RETRY_MS = 2000;

/** The personas; asked again while the backend is still starting, as it is for some seconds after `npm start`. */
export function usePersonas(): Personas {
  const discoveryApi = useApi(discoveryApiRef);
  const [personas, setPersonas] = useState<Personas>({ known: 'waiting' });
  useEffect(() => {
    let timer: number | undefined;
    let gone = false;
    const ask = async () => {
      const answer = await fetchPersonas(await discoveryApi.getBaseUrl('demo'));
      if (gone) {
        return;
      }
      setPersonas(answer);
      if (answer.known === 'waiting') {
        timer = window.setTimeout(ask, RETRY_MS);
      }
    };
    ask();
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [discoveryApi]);
  return personas;
}
