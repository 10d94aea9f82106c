import { useApi } from '@backstage/frontend-plugin-api';
import { CsvButton } from '@callboard/backstage-plugin-callboard-react';
import { ScorecardsCsvList } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';

/** Downloads all pages of a list, as they are filtered. */
export function ListCsvButton(props: {
  list: ScorecardsCsvList;
  name: string;
}) {
  const { list, name } = props;
  const scorecardsApi = useApi(scorecardsApiRef);
  return <CsvButton name={name} load={() => scorecardsApi.exportCsv(list)} />;
}
