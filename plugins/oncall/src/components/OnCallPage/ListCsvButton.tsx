import { useApi } from '@backstage/frontend-plugin-api';
import { CsvButton } from '@callboard/backstage-plugin-callboard-react';
import { CsvList } from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../api';

/** Downloads all pages of a list, as they are filtered. */
export function ListCsvButton(props: { list: CsvList }) {
  const { list } = props;
  const onCallApi = useApi(onCallApiRef);
  return (
    <CsvButton
      name={`on-call-${list.list}`}
      load={() => onCallApi.exportCsv(list)}
    />
  );
}
