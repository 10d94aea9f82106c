import { useApi } from '@backstage/frontend-plugin-api';
import { CsvButton } from '@callboard/backstage-plugin-callboard-react';
import { RunbooksCsvList } from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';

/** Downloads all pages of a list, as they are filtered. */
export function ListCsvButton(props: { list: RunbooksCsvList; name: string }) {
  const { list, name } = props;
  const runbooksApi = useApi(runbooksApiRef);
  return <CsvButton name={name} load={() => runbooksApi.exportCsv(list)} />;
}
